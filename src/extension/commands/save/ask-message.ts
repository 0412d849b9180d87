import * as vscode from 'vscode';
import { fillTemplate } from '../../../core/history/commit-template';
import type { CommitTemplate } from '../../../core/history/commit-template';
import type { CoAuthor } from '../../../core/history/record-message';
import { oneLine } from '../../../core/one-line';
import { withoutIcons } from '../../services/plain-text';
import { askLine } from '../ask-line';
import { pickCoAuthors } from './co-authors';

/** What is asked for one save, or for several at once. */
interface Question {
  readonly title: string;
  /** Says what is about to be saved. */
  readonly prompt: string;
  /** The text that is proposed; undefined for several saves, each of which has its own. */
  readonly proposed: string | undefined;
  /** Who can be named as having done it too. */
  readonly people: readonly CoAuthor[];
  readonly template: CommitTemplate;
}

/** A person's words, and what their template asks. */
interface SaveMessage {
  readonly coAuthors: readonly CoAuthor[];
  /** The text of a save for which this text was proposed, and the lines of its last paragraph. */
  textFor(proposed: string): { readonly text: string; readonly lines: readonly string[] };
}

/** Asks for the words of a save, and for what the person's own template asks. Undefined: they left. */
export async function askMessage(question: Question): Promise<SaveMessage | undefined> {
  const { template, title, proposed } = question;
  const begin = (text: string) => [template.subject, text].filter(Boolean).join(' ');
  const [subject = ''] = proposed?.split('\n') ?? [];
  const value = proposed === undefined ? '' : begin(subject);
  const answer = await askWords(question, value);
  const answers = answer && (await askFields(template, title));
  if (!answers) return undefined;
  const { words, coAuthors } = answer;
  const textOf = (ownProposed: string): string => {
    if (proposed === undefined) return [begin(ownProposed), words].filter(Boolean).join('\n\n');
    return words === value ? begin(ownProposed) : words;
  };
  return { coAuthors, textFor: (text) => fillTemplate(textOf(text), template, answers) };
}

/** One prompt; those who did it too are reached from it, and never asked for. */
async function askWords(
  question: Question,
  proposed: string,
): Promise<{ readonly words: string; readonly coAuthors: readonly CoAuthor[] } | undefined> {
  let value = proposed;
  let coAuthors: readonly CoAuthor[] = [];
  for (;;) {
    const answer = await promptOnce(question, value, promptOf(question, coAuthors));
    if (!answer) return undefined;
    ({ value } = answer);
    if (!answer.wantsPeople) return { words: oneLine(value), coAuthors };
    coAuthors = (await pickCoAuthors(question.people, coAuthors, question.title)) ?? coAuthors;
  }
}

function promptOf({ prompt, template }: Question, coAuthors: readonly CoAuthor[]): string {
  const names = coAuthors.map(({ name }) => withoutIcons(name)).join(', ');
  return [
    prompt,
    ...(names === '' ? [] : [vscode.l10n.t('Done together with {0}.', names)]),
    ...(template.hints ? [vscode.l10n.t('Your template says: {0}', template.hints)] : []),
  ].join(' ');
}

interface Answer {
  readonly value: string;
  /** The person wants to say who did it too, and comes back. */
  readonly wantsPeople: boolean;
}

function promptOnce(
  { title, people, proposed }: Question,
  value: string,
  prompt: string,
): Promise<Answer | undefined> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.value = value;
  box.ignoreFocusOut = true; // a look at the ticket in the browser must not throw the prompt away
  const withWhom = vscode.l10n.t('Done together with…');
  if (people.length > 0)
    box.buttons = [{ iconPath: new vscode.ThemeIcon('person-add'), tooltip: withWhom }];
  const missing = () =>
    proposed !== undefined && box.value.trim() === ''
      ? vscode.l10n.t('A few words are enough.')
      : '';
  return new Promise<Answer | undefined>((resolve) => {
    box.onDidTriggerButton(() => resolve({ value: box.value, wantsPeople: true }));
    box.onDidChangeValue(() => (box.validationMessage = missing()));
    box.onDidAccept(() => {
      if (missing() === '') resolve({ value: box.value, wantsPeople: false });
    });
    box.onDidHide(() => resolve(undefined));
    box.show();
  }).finally(() => box.dispose());
}

/** One prompt for each line that the template leaves open; Enter leaves it out. */
async function askFields(
  { fields }: CommitTemplate,
  title: string,
): Promise<readonly string[] | undefined> {
  const answers: string[] = [];
  for (const field of fields) {
    const answer = await askLine({
      title,
      prompt: vscode.l10n.t('{0} Enter leaves it out.', field),
      validateInput: () => undefined,
    });
    if (answer === undefined) return undefined;
    answers.push(answer);
  }
  return answers;
}
