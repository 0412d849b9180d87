import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { gtmContainer } from '../../../../../src/core/import/audit/gtm-container';
import { fileOf } from '../notes/note-files';
import { eventsIn, fixture, fixtureText, othersIn, read } from './trail-files';

const BEFORE = 'gtm-v12.json';
const AFTER = 'gtm-v13.json';

describe('gtmContainer', () => {
  it('says what was added, changed and removed, each parameter by itself, in whatever order files come', async () => {
    const events = eventsIn(await read(gtmContainer, [fixture(AFTER), fixture(BEFORE)]));
    const told = events.map(({ action, type, asset, path, from, to, at }) =>
      [at, action, type, asset, path, from, to].filter((value) => value !== undefined),
    );
    const row = { parameter: 'form_id', parameterValue: '{{Form ID}}' };
    const other = { parameter: 'lead_type', parameterValue: '{{dlv - lead type}}' };
    const tag = ['2026-02-04T21:21:30.567Z', 'changed', 'tag', 'GA4 - Lead'];
    assert.deepEqual(told, [
      [...tag, 'firingTriggerId', ['Form sent'], ['Form sent', 'Chat started']],
      [...tag, 'eventName', 'generate_lead', 'qualified_lead'],
      [...tag, 'eventSettingsTable', [row], [row, other]],
      ['2026-02-04T21:36:40.000Z', 'added', 'tag', 'Conversion Linker'],
      [
        ...['2026-02-04T21:53:20.000Z', 'changed', 'trigger', 'Form sent', 'customEventFilter'],
        ['{{_event}} EQUALS form_sent'],
        ['{{_event}} EQUALS form_submitted'],
      ],
      ['2026-02-04T22:10:00.000Z', 'added', 'trigger', 'Chat started'],
      [
        ...['2026-02-04T22:26:40.000Z', 'changed', 'variable', 'dlv - lead type'],
        ...['parameter.name', 'lead.type', 'lead.kind'],
      ],
      ['2026-02-07T05:11:16Z', 'added', 'builtInVariable', 'Page URL'],
      ['2026-02-07T05:11:16Z', 'removed', 'tag', 'Old pixel'],
    ]);
    for (const { account, actor } of events) {
      assert.equal(account, 'GTM-ACME123');
      assert.equal(actor, undefined);
    }
  });

  it('says of what has no time of its own that it was not later than the export', async () => {
    const events = eventsIn(await read(gtmContainer, [fixture(BEFORE), fixture(AFTER)]));
    assert.equal(events[0]?.text, '12 → 13');
    assert.equal(events.at(-1)?.text, '12 → 13, ≤ 2026-02-07T05:11:16Z');
  });

  it('says on which line of the later export each thing stands', async () => {
    const items = await read(gtmContainer, [fixture(BEFORE), fixture(AFTER)]);
    const lines = fixtureText(AFTER).split('\n');
    const at = (name: string) => lines.findIndex((line) => line.includes(`"name": "${name}"`)) + 1;
    for (const item of items) {
      assert.ok(item.what === 'event');
      const { action, asset = '' } = item.event;
      assert.equal(item.place.file, AFTER);
      const distance = at(asset) - item.place.line;
      if (action === 'removed') assert.equal(item.place.line, 1);
      else assert.ok(distance > 0 && distance < 6, `${asset} ${distance}`);
    }
  });

  it('keeps the whole of what was added or removed, as the export has it', async () => {
    const events = eventsIn(await read(gtmContainer, [fixture(BEFORE), fixture(AFTER)]));
    const { containerVersion } = JSON.parse(fixtureText(BEFORE)) as {
      containerVersion: { tag: { parameter: object[] }[] };
    };
    assert.deepEqual(events.at(-1)?.original['parameter'], containerVersion.tag[1]?.parameter);
  });

  it('goes through three versions step by step', async () => {
    const third = fixtureText(AFTER)
      .replaceAll('"13"', '"14"')
      .replace('1770440000000', '1770540000000')
      .replace('"qualified_lead"', '"lead"')
      .replace('1770240090567', '1770530000000');
    const files = [fileOf('third.json', third), fixture(BEFORE), fixture(AFTER)];
    const events = eventsIn(await read(gtmContainer, files));
    const names = events.filter(({ path }) => path === 'eventName');
    assert.deepEqual(
      names.map(({ from, to, text }) => [from, to, text]),
      [
        ['generate_lead', 'qualified_lead', '12 → 13'],
        ['qualified_lead', 'lead', '13 → 14'],
      ],
    );
    const ids = events.map(({ vendorId }) => vendorId);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('knows by its name what came back under another id, as after an import of the container into itself', async () => {
    const version = (at: string, [template, variable]: readonly [string, string], value: string) =>
      JSON.stringify({
        exportFormatVersion: 2,
        exportTime: `2026-02-0${at} 05:11:16`,
        containerVersion: {
          containerVersionId: '0',
          container: { publicId: 'GTM-ACME123' },
          customTemplate: [{ templateId: template, name: 'Lead' }],
          variable: [
            {
              variableId: variable,
              name: 'Form',
              type: `cvt_42_${template}`,
              parameter: [{ type: 'TEMPLATE', key: 'value', value }],
            },
            { variableId: `${variable}1`, name: 'Twice', type: 'c' },
            { variableId: `${variable}2`, name: 'Twice', type: 'c' },
          ],
        },
      });
    const files = [
      fileOf('a.json', version('1', ['7', '8'], 'old')),
      fileOf('b.json', version('2', ['17', '18'], 'new')),
    ];
    const told = eventsIn(await read(gtmContainer, files)).map(
      ({ action, asset, path, from, to }) => [action, asset, path, from, to],
    );
    const nothing = [undefined, undefined, undefined];
    assert.deepEqual(told, [
      ['changed', 'Form', 'value', 'old', 'new'],
      ['added', 'Twice', ...nothing],
      ['added', 'Twice', ...nothing],
      ['removed', 'Twice', ...nothing],
      ['removed', 'Twice', ...nothing],
    ]);
  });

  it('refuses one export alone, those of two containers, and other JSON', async () => {
    const codes = async (...files: readonly string[]) =>
      othersIn(
        await read(
          gtmContainer,
          files.map((text, at) => fileOf(`${at}.json`, text)),
        ),
      );
    const before = fixtureText(BEFORE);
    assert.deepEqual(await codes(before), ['needs-two-files']);
    assert.deepEqual(await codes(before, before.replaceAll('GTM-ACME123', 'GTM-OTHER')), [
      'different-containers',
    ]);
    assert.deepEqual(await codes(before, '{"tag": []}'), ['not-this-source']);
    assert.deepEqual(await codes(before, before), ['1 no-difference']);
    const timeless = before
      .replace('2026-02-01 10:00:00', 'yesterday')
      .replace('1769100000000', 'none');
    assert.deepEqual(await codes(before, timeless), ['not-this-source']);
  });

  it('finds what was changed and nothing else, whatever was', async () => {
    const value = fc.oneof(fc.string(), fc.constant('{{Page URL}}'));
    const parameters = fc.dictionary(fc.string({ minLength: 1 }), value, { maxKeys: 6 });
    const version = (
      id: string,
      tags: Readonly<Record<string, Readonly<Record<string, string>>>>,
    ) =>
      JSON.stringify({
        exportFormatVersion: 2,
        exportTime: `2026-02-0${id} 00:00:00`,
        containerVersion: {
          containerVersionId: id,
          container: { publicId: 'GTM-X' },
          tag: Object.entries(tags).map(([tagId, given]) => ({
            tagId,
            name: `tag ${tagId}`,
            fingerprint: '1770240090567',
            parameter: Object.entries(given).map(([key, text]) => ({
              type: 'TEMPLATE',
              key,
              value: text,
            })),
          })),
        },
      });
    const some = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), parameters);
    await fc.assert(
      fc.asyncProperty(some, some, async (before, after) => {
        const files = [fileOf('a', version('1', before)), fileOf('b', version('2', after))];
        const items = await read(gtmContainer, files);
        const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
        const expected = [...ids].reduce((sum, id) => {
          const [old, now] = [before[id], after[id]];
          if (old === undefined || now === undefined) return sum + 1;
          const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
          return sum + [...keys].filter((key) => own(old, key) !== own(now, key)).length;
        }, 0);
        assert.equal(eventsIn(items).length, expected);
      }),
      { numRuns: 200 },
    );
  });
});

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
