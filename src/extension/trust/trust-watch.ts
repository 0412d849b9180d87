import * as vscode from 'vscode';
import { decidedAmong } from '../../core/trust/present';
import { recordIntegrity } from '../../core/trust/integrity';
import type { TrustFact } from '../../core/trust/fact';
import { rememberHistory } from '../../node/git/check-integrity';
import { acceptHeads, lookAtHeads } from '../../node/git/look-at-heads';
import { GitError } from '../../node/git/read-versions';
import type { LostHead } from '../../node/seen-heads';
import { sha256 } from '../../node/sha256';
import { Debounced } from '../services/debounce';
import type { GitLogbook } from '../services/git-logbook';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { currentChange } from './record-value';
import { memoryOf, peopleIn } from './trust-context';

/** What of a logbook's history somebody should look at. */
export interface TrustState {
  /** Heads that others may have had, and that are no longer part of their branch. */
  readonly lost: readonly LostHead[];
  /** Approvals of changes that are not live yet, given for an earlier version. */
  readonly earlier: readonly TrustFact[];
}

const NOTHING: TrustState = { lost: [], earlier: [] };
/** Git has something new several times in a row; milliseconds. */
const PAUSE = 600;
/** Remembering every save is for later: nobody waits for it. */
const IDLE = 15_000;

type Needs = Pick<Services, 'git' | 'log' | 'logbooks' | 'onDidChangeGit'>;

/** Looks at the history of each logbook whenever git or its records have something new; without git at nothing. */
export class TrustWatch extends Owner {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly states = new Map<OpenLogbook, TrustState>();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly lookSoon = this.own(new Debounced(() => this.lookAtAll(), PAUSE));
  private readonly rememberSoon = this.own(new Debounced(() => this.rememberAll(), IDLE));

  constructor(private readonly services: Needs) {
    super();
    this.own(services.onDidChangeGit(() => this.lookSoon.soon()));
    // What was approved may be another now.
    this.own(services.logbooks.onDidChange(() => this.lookSoon.soon()));
  }

  of(logbook: OpenLogbook): TrustState {
    return this.states.get(logbook) ?? NOTHING;
  }

  /** A person says that what was lost is fine. */
  async accept(logbook: OpenLogbook): Promise<void> {
    const git = this.services.git?.of(logbook);
    const repository = await git?.repository();
    const memory = repository?.ok ? memoryOf(repository.value) : undefined;
    if (!git || !memory) return;
    await acceptHeads(memory);
    await this.look(git);
  }

  private lookAtAll(): void {
    for (const git of this.services.git?.all ?? [])
      this.look(git).catch((fault: unknown) => this.services.log.fault(fault));
    this.rememberSoon.soon();
  }

  /** One look after the other: each remembers what it saw for the next. */
  private look(git: GitLogbook): Promise<void> {
    const look = this.turn.then(() => this.lookAt(git));
    this.turn = look.catch(() => undefined); // whoever asked hears of it
    return look;
  }

  private async lookAt(git: GitLogbook): Promise<void> {
    const repository = await git.repository();
    if (!repository.ok) return;
    const memory = memoryOf(repository.value);
    const heads = memory && (await lookAtHeads(repository.value, memory, new Date()));
    const lost = heads?.ok ? heads.value.lost : [];
    const state = {
      lost: lost.filter(({ shared, to }) => shared && to !== null),
      earlier: await earlierApprovals(git),
    };
    if (this.disposed || JSON.stringify(state) === JSON.stringify(this.of(git.logbook))) return;
    this.states.set(git.logbook, state);
    this.changed.fire();
  }

  private rememberAll(): void {
    for (const git of this.services.git?.all ?? [])
      this.remember(git).catch((fault: unknown) => this.services.log.fault(fault));
  }

  /** What was lost is told by what is remembered: that stays until somebody says that it is fine. */
  private async remember(git: GitLogbook): Promise<void> {
    const repository = await git.repository();
    const memory = repository.ok ? memoryOf(repository.value) : undefined;
    if (!memory || (await memory.heads()).lost.length > 0) return;
    const history = await git.history();
    if (history.ok) await rememberHistory(history.value, memory);
  }
}

const AHEAD = new Set(['draft', 'proposed', 'approved', 'scheduled']);

/** Approvals of what is still to go live: of what is live already, the report of everything tells. */
async function earlierApprovals(git: GitLogbook): Promise<readonly TrustFact[]> {
  const { logbook } = git;
  const { changes, changeHeads } = logbook.snapshot;
  const ahead = [...changeHeads]
    .filter(([, { record }]) => AHEAD.has(record.status))
    .flatMap(([id]) => changes.get(id) ?? []);
  const open = decidedAmong(ahead);
  if (open.length === 0) return [];
  const history = await git.history();
  if (!history.ok) return [];
  try {
    const { facts } = await recordIntegrity(history.value, {
      people: peopleIn(logbook),
      sha256,
      only: open.map(({ id }) => id),
      present: open,
      current: (id) => currentChange(logbook, id),
      // Whose they are is no matter here, and every signature would start a program.
      checkSignatures: () => Promise.resolve(new Map()),
    });
    // What was asked again stands among what waits for an answer.
    return facts.filter(({ code, args }) => code === 'approval-earlier' && !args['again']);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}
