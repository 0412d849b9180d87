import type { Change } from '../../model/change';

/** The words of digests; `messages/export-words/digest` fills them. All are plain text, unescaped. */
export interface DigestWords {
  /** "Sales EMEA: what changed for you" */
  heading(audience: string): string;
  /** "1 October 2026 to 31 October 2026"; '' when no day limits it. */
  period(since: string | undefined, until: string | undefined): string;
  /** "3 things to do", "One change", "2 coming up"; '' of none. */
  toDo(count: number): string;
  changes(count: number): string;
  comingUp(count: number): string;
  /** "Nothing new for Sales EMEA." */
  nothing(audience: string): string;
  /** The same when nobody in particular is told. */
  readonly nothingNew: string;
  /** Before what is to be done from a day on: "From 20 November 2026". */
  from(day: string): string;
  /** The same of what has to be done by a day. */
  by(day: string): string;
  /** In place of a day that nobody has named yet. */
  readonly dayOpen: string;
  /** "Do the training: https://…"; of no material, that there is one. */
  training(material: string): string;
  /** What people were asked to do and need not any more: "No longer: use the new form". */
  noLonger(text: string): string;
  readonly coming: string;
  readonly waiting: string;
  /** Over the few lines of a short digest. */
  readonly mattersMost: string;
  priority(code: NonNullable<Change['priority']>): string;
  askedForBy(name: string): string;
  readonly ask: string;
  /** Of what is told when it is asked for: "Risk: low". */
  risk(code: NonNullable<Change['risk']>): string;
  /** "Approved: Legal (Hanne Lund, 4 November 2026)" */
  approved(role: string, by: string): string;
  law(code: string): string;
}
