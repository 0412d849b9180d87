import { audienceName, personName, targetName, toolName } from '../../logbook/names';
import type { Change } from '../../model/change';
import { isTable } from '../../model/plain';
import type { Plain } from '../../model/field';
import { linkOf } from '../about';
import {
  address,
  factsGrid,
  grid,
  line,
  paragraph,
  section,
  stacked,
  when,
  written,
} from './markup';
import type { Markup, Part } from './markup';
import type { Pack, Traced } from './pack';
import { person } from './trace-approvals';

/** A section that says so when nothing is written down. */
export function part(
  pack: Pack,
  id: string,
  title: string,
  ...parts: readonly (Markup | undefined)[]
) {
  const inside = parts.filter((each) => each && each.html !== '');
  return section(id, title, ...(inside.length > 0 ? inside : [nothing(pack)]));
}

function nothing({ say }: Pack): Markup {
  return paragraph(say.sentence.nothingWritten, 'quiet');
}

/** Some text of a change under its label; nothing where there is none. */
function prose({ say }: Pack, field: keyof Change, text: string | undefined) {
  if (text === undefined || text.trim() === '') return undefined;
  return { html: `<h3>${line(say.field(field)).html}</h3>\n${written(text).html}` };
}

/** A table under the labels of the fields of a list; nothing of an empty list. */
function listGrid(
  { say }: Pack,
  list: keyof Change,
  keys: readonly string[],
  rows: readonly (readonly Part[])[],
  caption = say.field(list),
): Markup | undefined {
  if (rows.length === 0) return undefined;
  const columns = keys.map((key) => say.field(`${list}.${key}`));
  return grid({ caption, isHeaded: list === 'tests', columns, rows });
}

/** Who asked for it, when, why, and under which ticket. */
export function requestSection(pack: Pack, { whole }: Traced): Markup {
  const { say, snapshot, words } = pack;
  const name = (reference: string | undefined) =>
    reference === undefined ? '' : personName(snapshot, reference);
  return part(
    pack,
    'request',
    say.part('request'),
    factsGrid([
      [say.field('requester'), name(whole.requester)],
      [say.field('requested'), when(whole.requested)],
      [say.field('owner'), name(whole.owner)],
      [say.field('done-by'), words.list((whole['done-by'] ?? []).map(name))],
      [say.field('part-of'), whole['part-of'] ?? ''],
      [say.field('deadline'), whole.deadline ?? ''],
      [say.field('links'), stacked((whole.links ?? []).map(linkPart))],
    ]),
    prose(pack, 'why', whole.why),
    listGrid(
      pack,
      'compliance',
      ['law', 'because', 'basis', 'evidence'],
      (whole.compliance ?? []).map(({ law, because, basis, evidence }) => [
        law.toUpperCase(),
        because ?? '',
        basis ?? '',
        evidence ?? '',
      ]),
      say.field('compliance.law'),
    ),
  );
}

function linkPart(link: NonNullable<Change['links']>[number]): Part {
  const { url, label = '' } = linkOf(link);
  return address(url, label);
}

/** What was changed: settings from what to what, assets, and where it was rolled out. */
export function changedSection(pack: Pack, { whole }: Traced): Markup {
  const { say, snapshot } = pack;
  const settings = (whole.settings ?? []).map(({ target, environment, asset, path, from, to }) => [
    stacked([
      target === undefined ? '' : targetName(snapshot, target),
      environment ?? '',
      asset ?? '',
    ]),
    path,
    value(pack, from),
    value(pack, to),
  ]);
  const assets = (whole.assets ?? []).map((asset) => [
    asset.tool === undefined ? '' : toolName(snapshot, asset.tool),
    asset.type ?? '',
    asset.name,
    asset.id ?? '',
    asset.status === undefined ? '' : say.choice('status', asset.status),
  ]);
  const rollout = (whole.rollout ?? []).map(({ where, status, on, by }) => [
    where,
    status === undefined ? '' : say.choice('status', status),
    person(pack, by, on),
  ]);
  return part(
    pack,
    'changed',
    say.part('changed'),
    prose(pack, 'what', whole.what),
    listGrid(pack, 'settings', ['target', 'path', 'from', 'to'], settings),
    listGrid(pack, 'assets', ['tool', 'type', 'name', 'id', 'status'], assets),
    listGrid(pack, 'rollout', ['where', 'status', 'by'], rollout),
  );
}

/** A value as it was written, whole. */
function value({ say }: Pack, given: Plain | undefined): Part {
  if (given === undefined) return say.label('unknown-value');
  if (given === null) return say.label('none');
  if (typeof given === 'string') return given.includes('\n') ? written(given) : given;
  return written(JSON.stringify(given, undefined, isTable(given) ? 2 : 0));
}

/** What was looked at, what came out, and by whom. */
export function testsSection(pack: Pack, { whole }: Traced): Markup {
  const { say } = pack;
  return part(
    pack,
    'tests',
    say.part('tests'),
    listGrid(
      pack,
      'tests',
      ['check', 'result', 'by', 'evidence'],
      (whole.tests ?? []).map(({ check, result = 'open', by, on, evidence }) => [
        check,
        say.choice('result', result),
        person(pack, by, on),
        evidence ?? '',
      ]),
    ),
  );
}

/** How it could be undone, and whether it was. */
export function wayBackSection(pack: Pack, { whole }: Traced): Markup {
  const { say } = pack;
  const { reversible } = whole;
  return part(
    pack,
    'way-back',
    say.part('way-back'),
    factsGrid([
      [
        say.field('reversible'),
        reversible === undefined ? '' : say.label(reversible ? 'yes' : 'no'),
      ],
      [say.field('rolled-back'), when(whole['rolled-back'])],
      [say.field('status-reason'), whole['status-reason'] ?? ''],
    ]),
    whole.rollback === undefined ? undefined : written(whole.rollback),
  );
}

/** Who was told and trained. */
export function toldSection(pack: Pack, { whole }: Traced): Markup {
  const { say, snapshot } = pack;
  return part(
    pack,
    'told',
    say.part('told'),
    listGrid(
      pack,
      'communication',
      ['audience', 'do', 'from', 'channel', 'sent-on'],
      (whole.communication ?? []).map((told) => [
        audienceName(snapshot, told.audience),
        told.do ?? '',
        when(told.from),
        told.channel ?? '',
        when(told['sent-on']),
      ]),
    ),
    listGrid(
      pack,
      'training',
      ['audience', 'material', 'due', 'done-by', 'done-on'],
      (whole.training ?? []).map((training) => [
        audienceName(snapshot, training.audience),
        training.material ?? '',
        when(training.due),
        training['done-by'] ?? '',
        when(training['done-on']),
      ]),
    ),
  );
}

/** What was learned, and what came out. */
export function afterwardsSection(pack: Pack, { whole }: Traced): Markup {
  const { say } = pack;
  const { review, outcome } = whole;
  const fact = (path: string, text: string | undefined): readonly [string, Part] => [
    say.field(path),
    text ?? '',
  ];
  return part(
    pack,
    'afterwards',
    say.part('afterwards'),
    factsGrid([
      [say.field('logged-afterwards'), whole['logged-afterwards'] ? say.label('yes') : ''],
      fact('review.due', review?.due),
      [say.field('review.on'), person(pack, review?.by, review?.on)],
      fact('outcome.metric', outcome?.metric),
      fact('outcome.baseline', outcome?.baseline),
      fact('outcome.target', outcome?.target),
      fact('outcome.result', outcome?.result),
      fact('outcome.on', outcome?.on),
    ]),
    review?.findings === undefined ? undefined : written(review.findings),
  );
}
