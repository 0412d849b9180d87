import { audienceName, findPerson, personName } from '../logbook/names';
import type { Change } from '../model/change';
import { oneLine } from '../one-line';
import { dayThatCounts, isPlanned, namesOf, settingText, stateText } from './about';
import type { ExportContext } from './exporter';
import { withoutAddress } from './without-address';
import { firstParagraph, plainProse } from './prose';

/** What is said of a change to people outside of marketing operations: no risk, no approvals, no tickets. */
export interface Note {
  /** What to do and from when, a line each; empty when nobody is asked to do anything. */
  readonly toDo: readonly string[];
  /** "What changed", or the like of what is still ahead. */
  readonly heading: string;
  /** The change by its title, with tools and processes, and since when. */
  readonly subject: string;
  /** What changed: prose, then settings, a line each. */
  readonly prose: string;
  readonly settings: readonly string[];
  readonly why: string;
  /** Whom to ask; '' when nobody is named. */
  readonly ask: string;
}

/** More settings than this in a message are counted, not listed. */
const MOST_SETTINGS = 8;

/** A change in the words of a message; plain text, unescaped, no line breaks. */
export function noteOf(input: ExportContext, change: Change): Note {
  const { words } = input;
  const { title } = change;
  const about = [...namesOf(input, change), stateText(input, change)];
  return {
    toDo: toDoOf(input, change),
    heading: isPlanned(change) ? words.whatWillChange : words.whatChanged,
    subject: oneLine(words.of(title, words.list(about))),
    prose: plainProse(firstParagraph(change.what)),
    settings: settings(input, change),
    why: plainProse(firstParagraph(change.why)),
    ask: askOf(input, change),
  };
}

/** What people are asked to do and from when, a line each; plain text, unescaped. */
export function toDoOf({ snapshot, words }: ExportContext, change: Change): string[] {
  return (change.communication ?? []).flatMap((line) => {
    const message = plainProse(firstParagraph(line.message));
    const text = [message ? asSentence(line.do) : oneLine(line.do ?? ''), message].join(' ').trim();
    if (!text) return [];
    return [
      words.toDo(
        oneLine(audienceName(snapshot, line.audience)),
        line.from ?? dayThatCounts(change),
        text,
      ),
    ];
  });
}

/** With a full stop, so that another sentence can follow; Thai has a space there, and no stop. */
function asSentence(text: string | undefined): string {
  const line = oneLine(text ?? '');
  return line === '' || /[.!?…:;。！？\p{Script=Thai}]$/u.test(line) ? line : `${line}.`;
}

function settings(input: ExportContext, change: Change): string[] {
  const all = change.settings ?? [];
  const shown = all
    .slice(0, MOST_SETTINGS)
    .map((setting) => oneLine(settingText(input, change, setting)));
  return all.length > shown.length
    ? [...shown, input.words.more(all.length - shown.length)]
    : shown;
}

/** Whom to ask about a change, with their address unless it shall stay out; '' when nobody is named. */
export function askOf({ snapshot, words, options }: ExportContext, change: Change): string {
  const person = change.owner ?? change['done-by']?.[0] ?? change.requester;
  if (!person) return '';
  const name = oneLine(personName(snapshot, person));
  if (options.withoutAddresses) return withoutAddress(name);
  const email = person.includes('@') ? person : findPerson(snapshot, person)?.email;
  return email && email !== name ? words.of(name, oneLine(email)) : name;
}
