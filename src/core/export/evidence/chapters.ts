import { oneLine } from '../../one-line';
import { exportArguments } from '../export-arguments';
import { momentText } from './moments';
import { filesIn } from './pack';
import type { Pack } from './pack';
import { packTitle, periodText } from './page';
import type { Page } from './words';

/** A part of the overview, which is written as HTML and as plain text. All is plain text. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly facts?: readonly (readonly [name: string, value: string])[];
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
  /** Lines for a shell, and what follows them. */
  readonly command?: string;
  readonly after?: readonly string[];
  /** Files of the pack, with what each is. */
  readonly files?: readonly (readonly [path: string, about: string])[];
}

/** The overview of a pack, in the order in which it is read. */
export function chaptersOf(pack: Pack): readonly Chapter[] {
  return [
    sourceChapter(pack),
    filesChapter(pack),
    ruleChapter(pack),
    sampleChapter(pack),
    limitsChapter(pack),
    checkChapter(pack),
    againChapter(pack),
  ];
}

/** A number that counts most, what it is, and the page that says more. */
export interface KeyNumber {
  /** '–' where nobody looked. */
  readonly count: string;
  readonly name: string;
  readonly page: Page;
}

/** The numbers that are read first. */
export function numbersOf(pack: Pack): readonly KeyNumber[] {
  const { say, totals, traced, exceptions, findings, gaps, history, trails } = pack;
  const { label } = say;
  return [
    { count: String(totals.members), name: label('population'), page: 'reconciliation' },
    { count: String(totals.wentLive), name: label('went-live'), page: 'reconciliation' },
    { count: String(traced.length), name: say.page('sample'), page: 'sample' },
    { count: String(exceptions.length), name: label('exceptions'), page: 'exceptions' },
    { count: history ? String(findings.length) : '–', name: label('findings'), page: 'integrity' },
    { count: String(gaps.length), name: label('gaps'), page: 'integrity' },
    ...(trails
      ? [
          {
            count: String(trails.totals.undocumented),
            name: label('undocumented'),
            page: 'trails' as const,
          },
        ]
      : []),
  ];
}

function sourceChapter(pack: Pack): Chapter {
  const { say, history, snapshot, scope, version } = pack;
  const { label, sentence } = say;
  const zone = snapshot.logbook?.record['time-zone'];
  const about = [scope.tool, scope.process].filter((id) => id !== undefined);
  const facts: (readonly [string, string])[] = [
    [label('logbook'), snapshot.logbook?.record.name ?? ''],
    [label('period'), periodText(pack)],
    [label('scope'), about.length > 0 ? about.join(', ') : sentence.wholeLogbook],
    [label('time-zone'), zone === undefined ? sentence.zoneOwn : sentence.zoneNamed(zone)],
  ];
  if (history) {
    const { commit, committed, branch, differing, shallow } = history;
    const differs = differing.length > 0;
    facts.push(
      [label('commit'), commit],
      [label('committed'), momentText(committed)],
      [label('branch'), branch ?? sentence.noBranch],
      [
        label('working-files'),
        differs ? sentence.differing(String(differing.length)) : sentence.allSaved,
      ],
      [label('history'), shallow ? sentence.shallow : sentence.wholeHistory],
    );
    if (differs) facts.push([label('unsaved'), shortList(differing)]);
  } else facts.push([label('history'), pack.withoutHistory]);
  facts.push([label('made-with'), `MOps Logbook ${version}`.trim()]);
  return { id: 'source', title: label('where-from'), facts };
}

const MOST_LISTED = 20;

/** All of them stand in manifest.json. */
function shortList(paths: readonly string[]): string {
  const shown = paths.slice(0, MOST_LISTED).join(', ');
  return paths.length > MOST_LISTED ? `${shown}, … (manifest.json)` : shown;
}

function filesChapter(pack: Pack): Chapter {
  const { say } = pack;
  const { pages: made, data: tables } = filesIn(pack);
  const pages = made.map((page) => [`${page}.html`, say.pageAbout(page)] as const);
  const data = tables.map((file) => [file, say.fileAbout(file)] as const);
  return {
    id: 'files',
    title: say.label('manifest'),
    files: [...pages, ['sample/', say.sampleAbout], ...data],
    after: [say.sentence.csvNote],
  };
}

function ruleChapter({ say, totals }: Pack): Chapter {
  const { rule, reconciled, emptyPopulation } = say.sentence;
  const sum = [totals.files, totals.members, totals.files - totals.members].map(String);
  return {
    id: 'rule',
    title: say.label('counted'),
    points: rule,
    after: [...(totals.members === 0 ? [emptyPopulation] : []), reconciled(...sum)],
  };
}

/** How the sample was drawn, and what draws it again in any shell. */
export function sampleChapter({ say, sample, traced, totals }: Pack): Chapter {
  const { sampled, sampledAll, sampledNone, sampleRule, sampleGuidance } = say.sentence;
  const byChance = traced.filter(({ because }) => because === 'chance').length;
  const added = traced.length - byChance;
  const how =
    traced.length === 0
      ? sampledNone
      : traced.length === totals.wentLive
        ? sampledAll(String(traced.length))
        : sampled(String(byChance), String(totals.wentLive), String(added));
  return {
    id: 'sample',
    title: say.label('drawn'),
    facts: [[say.label('seed'), sample.seed]],
    paragraphs: [how, sampleRule(String(sample.size))],
    command: [
      'while IFS= read -r id; do',
      `  printf '%s  %s\\n' "$(printf '%s' "${sample.seed}:$id" | sha256sum | cut -c1-64)" "$id"`,
      `done < frame.txt | sort | head -n ${sample.size}`,
    ].join('\n'),
    after: [sampleGuidance],
  };
}

function limitsChapter({ say, scope }: Pack): Chapter {
  const { trailsOfTools } = say.sentence;
  const points = [...say.limits, ...(scope.process === undefined ? [] : [trailsOfTools])];
  return { id: 'limits', title: say.label('limits'), points };
}

function checkChapter({ say }: Pack): Chapter {
  return {
    id: 'check',
    title: say.label('check-files'),
    paragraphs: [say.sentence.verify],
    command: 'sha256sum -c SHA256SUMS',
    after: [say.sentence.verifyNote],
  };
}

function againChapter(pack: Pack): Chapter {
  const { say, scope, sample, version, words, history, title } = pack;
  const request = {
    format: 'evidence' as const,
    ...{ since: scope.since, until: scope.until, tool: scope.tool, process: scope.process },
    title: title === undefined ? undefined : oneLine(title),
    ...{ language: words.locale, sample: sample.size, seed: sample.seed, output: 'evidence' },
  };
  const make = ['mops-logbook', 'export', ...exportArguments(request)].join(' ');
  return {
    id: 'again',
    title: say.label('made-again'),
    paragraphs: [say.sentence.again(version)],
    command: [...(history ? [`git checkout ${history.commit}`] : []), make].join('\n'),
  };
}

/** The heading of the overview, and what it says first. */
export function leadOf(pack: Pack): {
  readonly heading: string;
  readonly lines: readonly string[];
} {
  return { heading: packTitle(pack), lines: [periodText(pack), pack.say.intro] };
}
