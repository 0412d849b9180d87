import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './form-page';

/** A git in a folder that is not done with some of its commands for as long as a file says so. */
export class SlowGit {
  private readonly slow: string;
  private readonly started: string;

  /** @param home the folder; @param command which commands: words of theirs, in order, as a shell pattern */
  constructor(
    private readonly home: string,
    private readonly command: string,
  ) {
    this.slow = path.join(home, 'slow');
    this.started = path.join(home, 'started');
  }

  /** Writes it; gives the environment in which it is found. */
  write(): Record<string, string> {
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    writeFileSync(this.slow, '');
    writeFileSync(
      path.join(this.home, 'git'),
      `#!/bin/sh
case " $* " in
  *" ${this.command} "*)
    if [ -e ${this.slow} ]; then echo $$ > ${this.started}; exec sleep 600; fi;;
esac
exec ${real} "$@"
`,
      { mode: 0o755 },
    );
    // What the shell of whoever runs this makes of PATH would come before ours.
    return { VSCODE_CLI: '1', PATH: `${this.home}${path.delimiter}${process.env['PATH'] ?? ''}` };
  }

  /** Waits until it is at such a command. */
  async hasStarted(): Promise<void> {
    await until(
      () => Promise.resolve(existsSync(this.started)),
      (isThere) => isThere,
    );
  }

  /** The process that is at it, or was. */
  get pid(): number {
    return Number(readFileSync(this.started, 'utf8'));
  }

  /** From now on it is as fast as any. */
  hurry(): void {
    rmSync(this.slow);
  }
}
