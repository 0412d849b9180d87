import * as vscode from 'vscode';
import { linesIn } from '../../core/ledger/as-of';
import type { Scope } from '../../core/ledger/as-of';
import type { Gap } from '../../core/ledger/gap';
import { gapsOf } from '../../core/ledger/gaps';
import { ledgerOf } from '../../core/ledger/ledger';
import type { Ledger, Line } from '../../core/ledger/ledger';
import { changeTitle, personName, targetName } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import { oneLine } from '../../core/one-line';
import { beforeText, valueText } from '../../messages/format-value';
import { explanationText, gapText, whereText } from '../../messages/ledger-text';
import type { LedgerContext } from '../../messages/ledger-text';
import type { GapMessage, SettingMessage, ToAsOf } from '../../protocol/as-of';
import { dayWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { dayThere, today, zoneOf } from '../services/today';

/** The settings of a page, and their gaps by the ids under which the page knows them. */
export interface AsOfData {
  readonly message: Omit<ToAsOf, 'type' | 'title' | 'compare' | 'words'>;
  readonly gaps: ReadonlyMap<string, Gap>;
}

/** What a page of settings over time has to know of a logbook. */
export function asOfData(logbook: OpenLogbook, scope: Scope): AsOfData {
  const { snapshot } = logbook;
  const ledger = ledgerOf(snapshot);
  const writer = new Writer(logbook, ledger);
  const settings = linesIn(ledger, snapshot, scope).map((line) => writer.setting(line));
  const readOnly = snapshot.logbook?.problems.some(({ code }) => code === 'format-newer') === true;
  return {
    message: {
      today: today(logbook),
      locale: vscode.env.language,
      timeZone: zoneOf(logbook),
      targets: writer.targets.texts,
      changes: writer.changes.texts.map((id) => aboutChange(snapshot, id)),
      settings,
      readOnly,
    },
    gaps: writer.gaps,
  };
}

/** Longer ones are cut: a click opens the change. */
const LONGEST = 200;

function aboutChange(snapshot: Snapshot, id: string): AsOfData['message']['changes'][number] {
  const record = snapshot.changes.get(id)?.record;
  const people = record?.['done-by'] ?? [record?.owner].filter((owner) => owner !== undefined);
  const [why = ''] = record?.why?.trim().split(/\n\s*\n/) ?? [];
  const short = (text: string) => oneLine(text.slice(0, LONGEST * 2)).slice(0, LONGEST);
  return {
    id,
    title: short(changeTitle(snapshot, id)),
    who: short(people.map((person) => personName(snapshot, person)).join(', ')),
    why: short(why),
  };
}

/** Texts that are sent once and named by their place. */
class Places {
  readonly texts: string[] = [];
  private readonly places = new Map<string, number>();

  of(text: string): number {
    const known = this.places.get(text) ?? this.texts.push(text) - 1;
    this.places.set(text, known);
    return known;
  }
}

class Writer {
  readonly targets = new Places();
  readonly changes = new Places();
  readonly gaps = new Map<string, Gap>();
  private readonly context: LedgerContext;

  constructor(
    private readonly logbook: OpenLogbook,
    private readonly ledger: Ledger,
  ) {
    const dateText = (moment: string) => dayWords(dayThere(logbook, moment));
    this.context = { snapshot: logbook.snapshot, dateText };
  }

  setting(line: Line): SettingMessage {
    const { name, key } = line;
    const values = new Places();
    const texts: string[] = [];
    const entries = line.entries.map(({ step, value }) => {
      const { day, at: moment, exact, change, cause } = step;
      const place = values.of(value === undefined ? '' : JSON.stringify(value));
      texts[place] ??= valueText(value);
      return { day, moment, exact, value: place, change: this.changes.of(change), cause };
    });
    const from = line.entries[0]?.step.from;
    const first = from === undefined ? {} : { first: beforeText(from) };
    return {
      ...{ key, path: oneLine(name.path), where: oneLine(whereText(name)) },
      target: this.targets.of(oneLine(targetName(this.logbook.snapshot, name.target))),
      ...{ values: texts, entries, ...first, isNew: from === null },
      gaps: gapsOf(this.ledger, line).map((gap) => this.gap(gap, line)),
    };
  }

  private gap(gap: Gap, line: Line): GapMessage {
    const { change, row } = gap.after.step;
    const id = JSON.stringify([line.key, change, row]);
    this.gaps.set(id, gap);
    return {
      id,
      verdict: gap.verdict,
      entry: line.entries.indexOf(gap.after),
      text: gapText(gap, this.context),
      explanations: gap.explanations.map((explanation) => ({
        text: explanationText(explanation, this.context),
        change: this.changes.of(explanation.change),
      })),
    };
  }
}
