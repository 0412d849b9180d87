import assert from 'node:assert/strict';
import type { Answer } from '../../../../src/core/merge/conflict';
import type { RecordQuestions } from '../../../../src/core/merge/questions';
import { share } from '../../../../src/node/git/share';
import type { TemporaryRepository } from './temporary-repository';
import { value } from './temporary-repository';

/** Shares, with this answer to every question, and returns the numbers. */
export async function shared(place: TemporaryRepository, answer?: Answer) {
  const { address, ...counts } = value(
    await share(await place.open(), { decide: () => () => answer }),
  );
  assert.notEqual(address, '');
  assert.equal(place.git('status', '--porcelain'), '');
  return counts;
}

/** The questions that stop the sharing, which leaves everything as it was. */
export async function questions(place: TemporaryRepository): Promise<readonly RecordQuestions[]> {
  const before = [place.work(), place.git('rev-parse', 'HEAD')];
  const outcome = await share(await place.open());
  assert.ok(!outcome.ok);
  assert.equal(outcome.failure.code, 'answers-needed', JSON.stringify(outcome.failure));
  assert.deepEqual([place.work(), place.git('rev-parse', 'HEAD')], before);
  return outcome.failure.questions ?? [];
}

/** Records and fields that are asked. */
export function names(asked: readonly RecordQuestions[]): readonly string[] {
  return asked.flatMap(({ path, questions: all }) =>
    all.map(
      ({ conflict }) => `${path} ${conflict.kind === 'record' ? conflict.why : conflict.name}`,
    ),
  );
}
