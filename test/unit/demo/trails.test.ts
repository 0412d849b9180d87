import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { parseEventHead, parseEventLine } from '../../../src/core/events/event-lines';
import { kindOfPath } from '../../../src/core/logbook/layout';
import { demoCalendar } from '../../../src/demo/calendar';
import { resolveStory } from '../../../src/demo/story-file';
import type { ResolvedFile } from '../../../src/demo/story-file';
import { STORY } from '../../../src/demo/story/story';
import { trailFiles } from '../../../src/demo/trails/import-trails';
import { csvRow, trailRows } from '../../../src/demo/trails/rows';

const trailsOn = (day: string): Promise<readonly ResolvedFile[]> => {
  const calendar = demoCalendar(new Date(`${day}T09:00:00Z`));
  return trailFiles(resolveStory(STORY, calendar), calendar);
};

describe('audit trails of the demo', () => {
  let files: readonly ResolvedFile[];
  const linesOf = (file: ResolvedFile | undefined) =>
    (file?.versions[0]?.text ?? '').trimEnd().split('\n');

  before(async () => {
    files = await trailsOn('2026-11-23');
  });

  it('come out the same for the same day, and as many on other days', async () => {
    assert.deepEqual(await trailsOn('2026-11-23'), files);
    const later = await trailsOn('2028-02-29');
    const count = (all: readonly ResolvedFile[]) => all.map((file) => linesOf(file).length);
    assert.deepEqual(count(later), count(files));
  });

  it('are imported whole: a head, its entries, a receipt, and nothing left out', () => {
    const events = files.filter(({ path }) => path.startsWith('events/'));
    assert.equal(events.length, 3);
    for (const file of events) {
      const [first = '', ...lines] = linesOf(file);
      const head = parseEventHead(first);
      assert.ok(head);
      assert.deepEqual([head.events, head['left-out'], head.known], [lines.length, 0, 0]);
      assert.ok(lines.every((line) => parseEventLine(line)?.tool === head.tool));
      assert.ok(files.some(({ path }) => path === `imports/done/${head.import}.ndjson`));
    }
  });

  it('know who moved the threshold to 85, which nobody wrote down', () => {
    const all = files.filter(({ path }) => path.startsWith('events/marketo/')).flatMap(linesOf);
    const moved = all
      .map(parseEventLine)
      .filter((event) => event?.path === 'my.MQLThreshold' && event.to === '85');
    assert.deepEqual(
      moved.map((event) => [event?.actor, event?.from]),
      [['pixelwerk', '80']],
    );
  });

  it('hold no address of a person', () => {
    for (const { path, versions } of files)
      if (path.startsWith('events/')) {
        const [, ...lines] = (versions[0]?.text ?? '').split('\n');
        assert.doesNotMatch(lines.join('\n'), /@tallyhaven/, path);
      }
  });

  it('leave one export to be imported, where no record is looked for', () => {
    const [csv, ...more] = files.filter(({ path }) => path.startsWith('audit-trails/'));
    assert.equal(more.length, 0);
    assert.equal(csv?.path, 'audit-trails/salesforce-november.csv');
    assert.equal(kindOfPath(csv.path), undefined);
    assert.equal(linesOf(csv).length, 13);
  });

  it('refuse a line that is none, and quote what needs it', () => {
    assert.throws(() => trailRows('yesterday kenji | x', demoCalendar(new Date())));
    assert.throws(() => trailRows('-1 10:00 nobody | x', demoCalendar(new Date())));
    assert.equal(csvRow(['a', 'b, "c"', '']), 'a,"b, ""c""",\r\n');
  });
});
