import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, describe, it } from 'mocha';
import type { Decide } from '../../../../src/core/merge/conflict';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { share } from '../../../../src/node/git/share';
import { team } from './team';
import {
  TemporaryRepository,
  changePath,
  changeText,
  removeTemporaryFolders,
  value,
} from './temporary-repository';

const SAM = { name: 'Sam Park', email: 'sam.park@acme.example' };
const IDS = ['2026-11-21-one-aaaa', '2026-11-22-two-bbbb', '2026-11-23-three-cccc'];

/** Whoever is asked writes what both have, so that no word is lost by an answer. */
const both: Decide = (conflict) => {
  assert.equal(conflict.kind, 'field');
  const words = [conflict.ours, conflict.theirs].flatMap((side) =>
    (typeof side === 'string' ? side : '').split(' '),
  );
  return { take: 'own', value: [...new Set(words)].join(' ') };
};

/** Adds a word to what stands in a field, or a new row of settings with it. */
function edited(text: string, what: number, word: string): string {
  const fields = ['title', 'owner', 'x-note', 'why'];
  const field = fields[what];
  if (field === undefined) {
    const row = `  - { path: ${word}, to: 1 } # ${word}\n`;
    return text.includes('settings:\n')
      ? text.replace('settings:\n', `settings:\n${row}`)
      : `${text}settings:\n${row}`;
  }
  const line = new RegExp(`^(${field}: .*)$`, 'm');
  return line.test(text) ? text.replace(line, `$1 ${word}`) : `${field}: ${word}\n${text}`;
}

describe('three people, a hundred edits', function () {
  this.timeout(300_000);
  after(removeTemporaryFolders);

  it('end equal, and nothing is lost', async () => {
    const step = fc.record({
      who: fc.nat(2),
      record: fc.nat(IDS.length - 1),
      what: fc.nat(5),
      shares: fc.boolean(),
    });
    const steps = fc.array(step, { minLength: 100, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const { ana, lee, server } = team();
        const people = [ana, lee, TemporaryRepository.clone(server, SAM)];
        const meet = async (place: TemporaryRepository) => {
          value(await share(await place.open(), { decide: () => both }));
          assert.equal(place.git('status', '--porcelain'), '');
        };
        ana.commit(Object.fromEntries(IDS.map((id) => [changePath(id), changeText(id)])));
        for (const place of people) await meet(place);
        for (const [index, { who, record, what, shares }] of plan.entries()) {
          const place = people[who] ?? ana;
          const path = changePath(IDS[record] ?? '');
          place.commit({ [path]: edited(place.read(path), what, `w${index}w`) });
          if (shares && index % 3 === 0) await meet(place);
        }
        for (const place of [...people, ...people]) await meet(place);
        const texts = people.map((place) => IDS.map((id) => place.read(changePath(id))).join('\n'));
        assert.equal(new Set(texts).size, 1);
        const [text = ''] = texts;
        plan.forEach((_, index) => assert.match(text, new RegExp(`\\bw${index}w\\b`)));
        for (const id of IDS) assert.deepEqual(readYaml(ana.read(changePath(id))).problems, []);
      }),
      { numRuns: 2 },
    );
  });
});
