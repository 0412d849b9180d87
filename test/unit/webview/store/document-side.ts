import assert from 'node:assert/strict';
import { keyOrder } from '../../../../src/core/model/key-order';
import { isTable } from '../../../../src/core/model/plain';
import type { Operation } from '../../../../src/core/problem';
import { applyTextEdits } from '../../../../src/core/text-edit';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import type { FromForm, ToForm } from '../../../../src/protocol/form';
import type { RecordTable } from '../../../../src/core/model/apply-operation';

type Edit = Extract<FromForm, { type: 'edit' }>;

/**
 * The other end of the wire: a text, edited as the extension does it, one version after the other. Messages lie in
 * queues until a test lets them pass, in whatever order the two directions take.
 */
export class DocumentSide {
  version = 1;
  /** Every text that the document has had. */
  readonly texts: string[] = [];
  readonly toHost: Edit[] = [];
  readonly toPage: ToForm[] = [];

  constructor(public text: string) {
    this.tell();
  }

  get record(): RecordTable {
    const { value } = readYaml(this.text);
    assert.ok(isTable(value));
    return value;
  }

  /** Somebody else edits the document. */
  foreign(operations: readonly Operation[]): void {
    if (this.apply(operations)) this.tell();
  }

  /** Takes the page's next edit from the wire. */
  hearOne(): void {
    const edit = this.toHost.shift();
    if (!edit) return;
    const { request } = edit;
    if (edit.version !== this.version) this.toPage.push({ type: 'refused', request, stale: true });
    else if (this.apply(edit.operations)) this.tell(request);
    else this.toPage.push({ type: 'refused', request, stale: false });
  }

  private apply(operations: readonly Operation[]): boolean {
    const edits = computeEdits(this.text, operations, keyOrder('change'));
    if (!edits.ok) return false;
    this.text = applyTextEdits(this.text, edits.value);
    this.version += 1;
    this.texts.push(this.text);
    return true;
  }

  private tell(settled?: number): void {
    const state = {
      version: this.version,
      record: this.record,
      problems: [],
      asks: [],
      titles: {},
    };
    this.toPage.push({ type: 'state', state, settled });
  }
}
