import assert from 'node:assert/strict';
import { exportArguments } from '../../../../src/core/export/export-arguments';
import { exporters } from '../../../../src/core/export/exporters';
import {
  planExport,
  presetNamed,
  presetProblems,
  presetsOf,
  withRequest,
} from '../../../../src/core/export/request';
import { EXPORT_FORMATS } from '../../../../src/core/model/codes';
import type { ExportRequest } from '../../../../src/core/model/export-request';
import { unknownNameText } from '../../../../src/messages/request-text';
import { snapshotOf } from './snapshots';

const LOGBOOK = `format: 1
name: Demo
audiences:
  - { id: sales, name: Sales EMEA }
  - { id: legal, name: Legal }
exports:
  - name: Monthly for sales
    format: html
    period: last-month
    audience: sales
    status: [live, tested]
  - format: md
    title: Without a name
  - name: Broken
    format: htm
    charts: maybe
  - name: Site
    format: site
    charts: no
    output: public
`;

const snapshot = snapshotOf({ 'logbook.yaml': LOGBOOK });
const today = '2026-11-22';
const plan = (request: ExportRequest) => planExport(request, { snapshot, today });
const unknownOf = (request: ExportRequest): string => {
  const planned = plan(request);
  assert.ok(!planned.ok);
  return unknownNameText(planned.unknown);
};

describe('a request for an export', () => {
  it('becomes the filter and the options of the export', () => {
    const planned = plan({
      ...{ format: 'html', period: 'last-month', tool: 'marketo', status: ['live'] },
      ...{ text: 'mql', group: 'tool', title: 'For the board', audience: 'sales', drafts: true },
    });
    assert.ok(planned.ok);
    const { exporter, filter, options } = planned.value;
    assert.equal(exporter.id, 'html');
    const span = { since: '2026-10-01', until: '2026-10-31' };
    assert.deepEqual(JSON.parse(JSON.stringify(filter)), {
      ...{ tool: 'marketo', text: 'mql', drafts: true, status: ['live'], ...span },
      audience: 'sales',
    });
    assert.deepEqual(JSON.parse(JSON.stringify(options)), {
      ...{ title: 'For the board', group: 'tool', tool: 'marketo', audience: 'sales', ...span },
      digest: { today },
    });
  });

  it('takes a day that is said in place of that of the period, and no status for every one', () => {
    const planned = plan({ format: 'md', period: 'last-month', since: '2026-09-01', status: [] });
    assert.ok(planned.ok);
    assert.equal(planned.value.filter.since, '2026-09-01');
    assert.equal(planned.value.filter.until, '2026-10-31');
    assert.equal(planned.value.filter.status, undefined);
  });

  it('lists what there is for what does not exist', () => {
    const formats = exporters.map(({ id }) => id).join(', ');
    assert.equal(unknownOf({}), `No format was chosen. There are: ${formats}.`);
    assert.match(
      unknownOf({ format: 'md', tool: 'marketto' }),
      /^There is no tool marketto\. Did you mean marketo\? There are: .*marketo/,
    );
    assert.match(unknownOf({ format: 'md', process: 'x9' }), /^There is no process x9\. There are/);
    assert.equal(
      unknownOf({ format: 'md', audience: 'slaes' }),
      'There is no audience slaes. Did you mean sales? There are: sales, legal.',
    );
  });

  it('takes a tool or an audience that changes name although nobody declared it', () => {
    const path = 'changes/2026/11/2026-11-01-x-abcd.yaml';
    const text = `id: 2026-11-01-x-abcd\ntitle: X\nstatus: live\ntools: [undeclared]\ncommunication:\n  - { audience: board, do: Nothing }\n`;
    const context = { snapshot: snapshotOf({ [path]: text }), today };
    for (const request of [{ tool: 'undeclared' }, { audience: 'board' }])
      assert.ok(planExport({ format: 'md', ...request }, context).ok);
  });

  it('has a code for every format, so that a preset may name it', () => {
    for (const { id } of exporters) assert.ok(EXPORT_FORMATS.includes(id), id);
  });
});

describe('a remembered export', () => {
  it('is found by its name, whatever its case', () => {
    const found = presetNamed(snapshot, 'monthly FOR sales');
    assert.ok(found.ok);
    assert.deepEqual(found.value, {
      ...{ name: 'Monthly for sales', format: 'html', period: 'last-month', audience: 'sales' },
      status: ['live', 'tested'],
    });
    const missing = presetNamed(snapshot, 'sit');
    assert.ok(!missing.ok);
    assert.match(
      unknownNameText(missing.unknown),
      /“sit”\. Did you mean Site\? There are: Monthly/,
    );
  });

  it('tells what of it could not be read, although one before it has no name', () => {
    const names = presetsOf(snapshot).map(({ name }) => name);
    assert.deepEqual(names, ['Monthly for sales', 'Broken', 'Site']);
    const wrong = names.map((_, place) =>
      presetProblems(snapshot, place).map(({ path }) => path?.join('.')),
    );
    assert.deepEqual(wrong, [[], ['exports.2.format', 'exports.2.charts'], []]);
  });

  it('gives way to what is said on top of it, and wholly where that is about its time', () => {
    const base: ExportRequest = { format: 'md', period: 'last-month', tool: 'marketo' };
    assert.deepEqual(withRequest(base, { format: 'csv', title: undefined }), {
      ...base,
      format: 'csv',
    });
    const since = withRequest(base, { since: '2026-11-01' });
    assert.deepEqual([since.period, since.since, since.tool], [undefined, '2026-11-01', 'marketo']);
    assert.equal(withRequest({ since: '2026-11-01' }, { period: 'this-year' }).since, undefined);
  });
});

describe('what would be typed for a request', () => {
  it('has an option a choice, as a shell takes it', () => {
    const request: ExportRequest = {
      ...{ format: 'md', status: ['live', 'tested'], drafts: true, language: 'pt-BR' },
      ...{ title: 'News for sales', text: '-1 $HOME "x"', seed: "it's" },
    };
    assert.equal(
      exportArguments(request).join(' '),
      `--format md --status live --status tested '--text=-1 $HOME "x"' --drafts --title "News for sales" --lang pt-BR --seed "it's"`,
    );
  });

  it('is obeyed by no shell, and pressed by no key, whatever a preset says', () => {
    const word = (title: string): string => exportArguments({ title }).join(' ');
    assert.equal(word('x”; calc; “'), `--title 'x”; calc; “'`); // PowerShell ends a string at these
    assert.equal(word("\"'; calc; '"), `--title " '; calc; '"`);
    assert.equal(word('’$(calc)'), `--title "’ (calc)"`);
    assert.equal(word('a" & calc & "'), `--title "a  & calc &  "`); // cmd knows no single quotes
    assert.equal(word('\u001b[201~\rcalc\r'), `--title "[201~ calc"`);
    assert.equal(word('@env'), `--title "@env"`);
    assert.equal(word('Save 5%'), `--title 'Save 5%'`);
  });
});
