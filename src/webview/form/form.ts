import type { Plain } from '../../core/model/field';
import type { FieldSpec } from '../../core/model/field-spec';
import type { FieldPath } from '../../core/problem';
import { fieldHelp, fieldLabel } from '../../messages/labels';
import type {
  ApprovalMark,
  FindRow,
  FormKind,
  FormPast,
  FOUND_BY_ASKING,
  FromForm,
  Offer,
  Offers,
} from '../../protocol/form';
import type { AskedPast } from './field-past';
import type { FormStore } from './store/form-store';

/** What every part of the form is handed: the record, what it may do with it, and whom it may ask. */
export interface Form {
  readonly kind: FormKind;
  readonly specs: readonly FieldSpec[];
  readonly store: FormStore;
  readonly offers: Offers;
  /** What git knows of the record; undefined while it was never saved to the logbook. */
  readonly past: FormPast | undefined;
  /** How far the decided approvals can be trusted; empty while git says nothing. */
  readonly trust: readonly ApprovalMark[];
  readonly locale: string;
  readonly timeZone: string;
  /** The page has no room for two columns. */
  readonly narrow: boolean;
  /** Fields that the person opened by *Add…*, and rows whose details they opened. */
  readonly opened: Set<string>;
  /** Values that the form filled in, by the id of their field: ours until a person writes something else there. */
  readonly filled: Map<string, Plain>;
  send(message: FromForm): void;
  redraw(): void;
  find(
    source: (typeof FOUND_BY_ASKING)[number],
    query: string,
    row?: FindRow,
  ): Promise<readonly Offer[]>;
  readClipboard(): Promise<string>;
  /** Whose past a person asked for, and what it is. */
  readonly asked: AskedPast | undefined;
  askPast(path: FieldPath): void;
  /** @param back puts the cursor into the field again */
  closePast(back?: boolean): void;
  /** Puts the cursor into the control of a field once it is drawn. */
  focusSoon(path: FieldPath): void;
}

/** One field of the record, where it stands and what it is called. */
export interface Field {
  readonly spec: FieldSpec;
  readonly path: FieldPath;
  readonly label: string;
  /** Names the control where no label stands beside it: in the cells of a table. */
  readonly name?: string;
}

/** What a person reads for a field; a custom one has its own words. */
export function labelOf(form: Form, spec: FieldSpec, path: FieldPath): string {
  return spec.custom?.name ?? fieldLabel(form.kind, path);
}

/** The sentence that explains a field, by the team for its own; empty where there is none. */
export function helpOf(form: Form, spec: FieldSpec, path: FieldPath): string {
  return spec.custom ? (spec.custom.help ?? '') : fieldHelp(form.kind, path);
}

/** The id of a control in the page. Keys of the user's own may hold anything; ids must not hold blanks. */
export function idOf(path: FieldPath): string {
  const parts = path.map((key) =>
    String(key).replaceAll(/[^\w-]/gu, (character) => `_${character.codePointAt(0) ?? 0}_`),
  );
  return `f.${parts.join('.')}`;
}

/** Opens what is closed, closes what is open. */
export function toggle(form: Form, key: string): void {
  if (!form.opened.delete(key)) form.opened.add(key);
  form.redraw();
}

/** Has VS Code open a link, which asks the person where it has to. */
export function openLink(event: Event, form: Form, url: string): void {
  event.preventDefault();
  event.stopPropagation();
  form.send({ type: 'openLink', url });
}
