import * as vscode from 'vscode';
import type { EventGroup } from '../../core/reconcile/outcome';
import type { ChangeWithoutEntry } from '../../core/reconcile/reconciliation';
import { readMessage } from '../../protocol/guard';
import { fromReconcile } from '../../protocol/reconcile';
import type { FromReconcile, ToReconcile } from '../../protocol/reconcile';
import { openRecord, openWith } from '../commands/open-record';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import {
  filledIn,
  ignoreGroup,
  keysToWrite,
  sayNoEntryExpected,
  sayNotThis,
} from './answer-entries';
import { groupDetails, withoutDetails } from './details-data';
import { documentThis } from './document-this';
import { linkGroup, pickChange, unlinkGroup } from './link-change';
import type { LogbookTriage } from './logbook-triage';
import { rowsData, showData } from './reconcile-data';
import type { Undo } from './undo';

type Asked<T extends FromReconcile['type']> = Extract<FromReconcile, { type: T }>;
type Done = Extract<ToReconcile, { type: 'done' }>;

/** One page that reconciles: what it asks, and what a person does on it. */
export class ReconcileSession extends Owner {
  private readonly triage: LogbookTriage;
  private readonly undos = new Map<number, Undo>();
  private lastUndo = 0;
  private wished: { tool: string; number: number } | undefined;
  /** What was done last: a page that was hidden meanwhile has not heard of it. */
  private last: Done | undefined;

  constructor(
    private readonly services: Services,
    private readonly panel: vscode.WebviewPanel,
    private readonly logbook: OpenLogbook,
  ) {
    super();
    const triage = services.triage.of(logbook);
    if (!triage) throw new Error('A page for a logbook that is not open.');
    this.triage = triage;
    this.own(triage.hold());
    this.own(panel.webview.onDidReceiveMessage((data) => this.hear(data)));
    // A hidden page is gone: when it is shown again it asks.
    this.own(triage.onDidChange(() => panel.visible && this.show()));
    // Who comes back to it, from a terminal or from another program, may have imported there.
    this.own(panel.onDidChangeViewState(() => panel.visible && triage.look()));
    this.own(
      vscode.window.onDidChangeWindowState(
        ({ focused }) => focused && panel.visible && triage.look(),
      ),
    );
  }

  /** Has the page begin with one tool. */
  wish(tool: string): void {
    this.wished = { tool, number: Date.now() };
    if (this.panel.visible) this.show();
  }

  private hear(data: unknown): void {
    const read = readMessage(fromReconcile, data);
    const answered = read.ok
      ? this.answer(read.message)
      : Promise.reject(new Error(`A page said what it may not say: ${read.why}`));
    answered.catch((fault: unknown) => {
      this.services.log.fault(fault);
      this.send({ type: 'refused', text: fault instanceof Told ? fault.message : failedText() });
    });
  }

  private async answer(message: FromReconcile): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.show();
        if (this.last) this.send({ ...this.last, of: '' });
        return;
      case 'rows':
        return this.rows(message);
      case 'details':
        return this.details(message);
      case 'count':
        return this.count(message);
      case 'openChange':
        return this.openChange(message.id);
      case 'openAnswer':
        return this.openAnswer(message.id);
      case 'import':
        await vscode.commands.executeCommand('mopsLogbook.import', { logbook: this.logbook });
        return;
      case 'undo':
        return this.undo(message.undo);
      case 'fault':
        this.services.log.fault(new Error(`In a page that reconciles: ${message.message}`));
        return;
      default:
        return this.act(message);
    }
  }

  /** What a person says of a group, or of a change without an entry. */
  private async act(
    message: Asked<'document' | 'link' | 'notThis' | 'ignore' | 'noEntryExpected'>,
  ): Promise<void> {
    const { logbook } = this;
    const { id } = message;
    switch (message.type) {
      case 'document':
        return this.document(await this.group(id));
      case 'link':
        return this.link(await this.group(id), message.change);
      case 'notThis':
        return this.notThis(await this.group(id), message);
      case 'ignore': {
        const undo = await ignoreGroup(logbook, await this.group(id), message);
        const text = message.rule
          ? vscode.l10n.t('Ignored, by a rule that is kept in the logbook.')
          : vscode.l10n.t('Ignored, this once.');
        this.done(id, text, undo);
        return;
      }
      case 'noEntryExpected': {
        const undo = await sayNoEntryExpected(logbook, this.without(id), message.reason);
        this.done(id, vscode.l10n.t('Noted: no entry is expected for this change.'), undo);
      }
    }
  }

  private async document(group: EventGroup): Promise<void> {
    const { undo, open } = await documentThis(this.services, this.logbook, group);
    this.done(group.id, vscode.l10n.t('A draft documents it. The form asks why.'), undo);
    await open();
  }

  private async link(group: EventGroup, change: string | undefined): Promise<void> {
    const picked = change ?? (await pickChange(this.logbook, group));
    this.panel.reveal(); // the keyboard goes back where it was
    if (picked === undefined) return;
    const undo = await linkGroup(this.logbook, group, picked);
    this.done(group.id, vscode.l10n.t('Linked: the change explains these entries now.'), undo);
  }

  /** The change no longer names the entries, and however much it looks like them it is not taken for theirs again. */
  private async notThis(group: EventGroup, message: Asked<'notThis'>): Promise<void> {
    keysToWrite(group); // before anything is written
    const unlinked = await unlinkGroup(this.logbook, group, message.change);
    const said = await sayNotThis(this.logbook, group, message);
    const undo = async () => {
      await said();
      await unlinked?.();
    };
    this.done('', vscode.l10n.t('Noted: it is not that change.'), undo);
  }

  private async undo(number: number): Promise<void> {
    const undo = this.undos.get(number);
    this.undos.delete(number);
    if (!undo) return;
    await undo();
    this.last = undefined;
    this.send({ type: 'done', of: '', text: vscode.l10n.t('Taken back.') });
    this.triage.look();
  }

  private done(of: string, text: string, undo: Undo): void {
    this.lastUndo += 1;
    this.undos.set(this.lastUndo, undo);
    this.last = { type: 'done', of, text, undo: this.lastUndo };
    this.send(this.last);
    this.triage.look();
  }

  private async rows({ asked, query, from, count, find }: Asked<'rows'>): Promise<void> {
    const found = await this.triage.thread.ask('window', query, from, count, find);
    this.send({ type: 'rows', asked, from, ...rowsData(this.logbook.snapshot, found) });
  }

  private async details({ id }: Asked<'details'>): Promise<void> {
    const group = await this.triage.thread.ask('group', id);
    if (group) this.send({ type: 'details', ...groupDetails(this.logbook, group) });
    else this.send({ type: 'details', ...withoutDetails(this.logbook, this.without(id)) });
  }

  private async count({ request, when, until }: Asked<'count'>): Promise<void> {
    const rule = { when: filledIn({ when }), ...(until === '' ? {} : { until }) };
    this.send({ type: 'caught', request, ...(await this.triage.thread.ask('count', rule)) });
  }

  private async openChange(id: string): Promise<void> {
    const entry = this.logbook.snapshot.changes.get(id);
    if (entry) await openRecord(this.logbook, entry, { preview: false });
  }

  /** An answer has no form: who wants to change it does so in its text. */
  private async openAnswer(id: string): Promise<void> {
    const path = this.logbook.snapshot.answers.get(id)?.path;
    if (path !== undefined) await openWith(this.logbook.uriOf(path), 'default');
  }

  private async group(id: string): Promise<EventGroup> {
    const group = await this.triage.thread.ask('group', id);
    if (group) return group;
    throw new Told(movedText());
  }

  private without(id: string): ChangeWithoutEntry {
    const found = this.triage.looked?.withoutEntry.get(id);
    if (found) return found;
    throw new Told(movedText());
  }

  private show(): void {
    if (this.disposed) return;
    const words = vscode.l10n.bundle;
    this.send({
      ...{ type: 'show', ...showData(this.services, this.logbook, this.triage) },
      ...(this.wished ? { wish: this.wished } : {}),
      ...(words ? { words } : {}),
    });
  }

  private send(message: ToReconcile): void {
    if (!this.disposed) void this.panel.webview.postMessage(message);
  }
}

function movedText(): string {
  return vscode.l10n.t('The logbook has changed meanwhile. Nothing was written. Look at it again.');
}

function failedText(): string {
  return vscode.l10n.t(
    'That did not work, for a reason nobody foresaw. What is written stays as it was; the log has the details.',
  );
}
