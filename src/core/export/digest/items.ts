import { isFor } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
import { dayOf } from '../../logbook/dates';
import { personName } from '../../logbook/names';
import type { Change, Link } from '../../model/change';
import type { DigestDetail } from '../../model/codes';
import { oneLine } from '../../one-line';
import { factsOf, linkOf, settingText, stateText } from '../about';
import type { ExportInput } from '../exporter';
import { askOf } from '../note';
import { firstParagraph } from '../prose';

/** One change as a digest tells it. Prose is Markdown of people, a paragraph a line; all else plain text, unescaped. */
export interface DigestItem {
  readonly title: string;
  /** Where and when. */
  readonly facts: readonly string[];
  readonly prose: readonly string[];
  /** Markdown, on one line; '' of none. */
  readonly why: string;
  /** The prose is a message to these very people. */
  readonly isMessage: boolean;
  /** What came of it: "Sign-ups in 14 days: 1,930"; '' while nobody knows. */
  readonly outcome: string;
  /** What was asked for beyond that, a line each. */
  readonly details: readonly string[];
}

/** A change in the words for these people, where it has any, and otherwise in its own. */
export function itemOf(
  input: ExportInput,
  audience: Audience | undefined,
  change: Change,
): DigestItem {
  const messages = audience
    ? (change.communication ?? [])
        .filter((line) => isFor(audience, line))
        .flatMap(({ message }) => paragraphsOf(message))
    : [];
  const own = firstParagraph(change.what);
  return {
    title: oneLine(change.title) || change.id,
    facts: factsOf(input, change).map(oneLine),
    prose: messages.length > 0 ? messages : own ? [own] : [],
    // A message says why in their words; ours are for those who know the tools.
    why: messages.length > 0 ? '' : firstParagraph(change.why),
    isMessage: messages.length > 0,
    outcome: outcomeOf(input, change),
    details: (input.options.digest?.details ?? []).flatMap((detail) =>
      DETAILS[detail](input, change).map(oneLine),
    ),
  };
}

/** What waits, was put off or turned down: how it stands, how urgent it is, who asked, and the reason. */
export function waitingItem(input: ExportInput, change: Change): DigestItem {
  const { snapshot, words } = input;
  const { requester, priority } = change;
  return {
    title: oneLine(change.title) || change.id,
    facts: [
      stateText(input, change),
      ...(priority ? [words.digest.priority(priority)] : []),
      ...(requester ? [words.digest.askedForBy(personName(snapshot, requester))] : []),
    ].map(oneLine),
    prose: change['status-reason'] ? [oneLine(change['status-reason'])] : [],
    why: '',
    isMessage: false,
    outcome: '',
    details: [],
  };
}

function outcomeOf({ words }: ExportInput, { outcome }: Change): string {
  return outcome?.result ? oneLine(words.labelled(outcome.metric, outcome.result)) : '';
}

/** The paragraphs of a message to people; each on one line. */
function paragraphsOf(markdown: string | undefined): string[] {
  return (markdown ?? '')
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(oneLine)
    .filter(Boolean);
}

type Detail = (input: ExportInput, change: Change) => readonly string[];

/** How each detail is said, a line each. */
const DETAILS: Record<DigestDetail, Detail> = {
  settings: (input, change) =>
    (change.settings ?? []).map((setting) => settingText(input, change, setting)),
  risk: ({ words }, { risk }) => (risk ? [words.digest.risk(risk)] : []),
  approvals: ({ words, snapshot }, { approvals = [] }) =>
    approvals
      .filter(({ decision }) => decision === 'approved')
      .map(({ role, by, on }) => {
        const day = dayOf(on);
        const who = [...(by ? [personName(snapshot, by)] : []), ...(day ? [words.day(day)] : [])];
        return words.digest.approved(role, words.list(who));
      }),
  compliance: ({ words }, { compliance = [] }) =>
    compliance.map(({ law, because, basis }) => {
      const named = basis ? words.of(words.digest.law(law), basis) : words.digest.law(law);
      return because ? words.labelled(named, because) : named;
    }),
  links: ({ words }, { links = [] }) => links.map((link) => linkText(words, link)),
};

function linkText(words: ExportInput['words'], link: Link): string {
  const { url, label } = linkOf(link);
  return label ? words.labelled(label, url) : url;
}

/** Whom to ask, each once; with the titles that they know of when there are several people and room for it. */
export function questionsOf(
  input: ExportInput,
  changes: readonly Change[],
  isShort: boolean,
): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const change of changes) {
    const who = askOf(input, change);
    if (who) titles.set(who, [...(titles.get(who) ?? []), oneLine(change.title) || change.id]);
  }
  if (titles.size === 1 || isShort) return [...titles.keys()];
  return [...titles].map(([who, about]) => input.words.labelled(who, input.words.list(about)));
}
