import { setFlagsFromString } from 'node:v8';

/*
 * V8 makes fast code of a function that has run for a while, on other threads and on this one. Most commands are done
 * before that pays: a quarter of the work of listing ten thousand changes was code that hardly ran any more. So V8
 * waits longer, as long as a command may still be a short one.
 */

/** Bytes of bytecode that a function runs through before V8 looks at it: at first, and as V8 has it. */
const BUDGET = { patient: 1_000_000, usual: 67_584 } as const;
/** A command that runs for longer has more to do than to look into what is known already. */
const SHORT_MS = 400;
/** Others may not know the flag, and would say so on stderr: Node 20 to 24. */
const KNOWN = /^1[1-3]\./;

/**
 * Makes V8 wait with fast code, until this process has run for a while. What is handed back makes it wait again:
 * compiled code is only taken by a V8 of the same flags, so it must be kept under those of the start.
 */
export function startPatiently(): () => void {
  if (!KNOWN.test(process.versions.v8)) return () => undefined;
  const set = (budget: number) => setFlagsFromString(`--interrupt-budget=${budget}`);
  set(BUDGET.patient);
  setTimeout(() => set(BUDGET.usual), SHORT_MS).unref();
  return () => set(BUDGET.patient);
}
