import { daysFrom } from '../../days';
import { oneLine } from '../../one-line';
import { daysInText } from './days-in-text';
import type { DaysInText } from './days-in-text';
import { sentencesOf } from './sentences';

/** A day that an announcement sets, with the sentence that says so. */
export interface Deadline {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly what: string;
}

/** In UTF-16 units; longer sentences are cut around the day. */
const LONGEST_SENTENCE = 300;
/** Nobody announces a deadline further away, or reminds of one that is longer over; days. */
const LONGEST_AWAY = 3660;
const LONGEST_OVER = 366;
/** More than anybody sets. */
const MOST = 20;

const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const before = (words: string) =>
  new RegExp(`(?<!\\p{L})(?:${words})\\s+(?:the\\s+)?${WEEKDAY}$`, 'iu');

/** What stands right before a day that ends something: by then it has to be done, or is over. */
const UNTIL = before(
  'until|till|through|up to|no later than|not later than|deadline(?: is| of)?|deadline:|due(?: on| by)?|' +
    'expires?(?: on| in)?|ends?(?: on| in)|bis(?: zum| einschließlich)?|spätestens(?: am| bis| zum)?|' +
    "jusqu[’'](?:au|en)|au plus tard(?: le| en)?",
);
const BY = before(
  "by|before|prior to|after|from|vor(?: dem)?|nach(?: dem)?|d[’']ici(?: le| au| à)?|avant(?: le)?|après(?: le)?",
);
/** What stands right before a day on which something begins to hold. */
const FROM = before(
  'on or after|on and after|starting(?: on| from| in| with)?|beginning(?: on| in| with)?|effective(?: on| from| as of)?|' +
    'effective:|as of|as from|ab(?: dem)?|à (?:partir|compter) d[eu]|dès(?: le)?',
);
/** The last day of the month, quarter or year that follows is meant. */
const END_OF = before('end of|late|late in|Ende|fin');

/** Days on which something happened, and days that only say which things are meant: `accounts created before …`. */
const HAPPENED = before(
  '(?:announced|released?|publish(?:ed)?|launch(?:ed)?|introduced|updated|posted|dated|went (?:live|LTS)|since|' +
    'version|versions|modified|rolled back|happened|was|were|been|written|held)(?: back)?(?: on| in| at| as of| by)?',
);
const SCOPE = before(
  '(?:created|added|sent|made|used|installed|purchased|bought|registered|signed up|received|collected|modified|' +
    'issued|provisioned|enrolled|submitted|generated|recorded|opened|onboarded|subscribed)(?:\\s+\\p{L}+){0,2}?\\s+' +
    '(?:on or )?(?:before|after|since|prior to|on|in|from|by|between|until)',
);

/** Said of what is over, or stops working: somebody has to do something before that. */
const ENDS =
  /(?<!\p{L})(?:no longer|cannot|can[’']t|won[’']t|will not|not be (?:available|supported|possible|able|accepted)|stop(?:s|ped|ping)?|ceas\w+|ends?(?! of)|ending|end[- ]of[- ](?:life|support|sale|service)|EOL|EOS|sunset\w*|retir\w+|deprecat\w+|remov(?:e|ed|al|es|ing)|discontinu\w+|decommission\w*|shut(?:s|ting)?[ -]?(?:down|off)|turn(?:ed|ing|s)? off|disabl\w+|block(?:ed|s|ing)?|fails?|failures?|errors?|break(?:s|ing)?|expir\w+|reject\w*|enforc\w+|unsupported|delet\w+|phas\w+ out|revok\w+|eingestellt|abgeschaltet|entfernt|nicht mehr|abgekündigt|endet|supprim\p{L}+|(?:ne|n[’']est|n[’']es|seront?) plus|prendra fin|désactiv\p{L}+)(?!\p{L})/iu;
/** Said of what somebody has to do. */
const ASKS =
  /(?<!\p{L})(?:must|needs? to|ha(?:ve|s) to|requir(?:e|es|ed|ement|ements)|should|ensure|make sure|mandatory|migrat(?:e|ed|ion|ing)|upgrade|switch(?:ing)? to|transition(?:ed|ing)?|opt[- ](?:in|out)|action (?:needed|required)|update your|move to|replace|complete|muss|müssen|erforderlich|doit|doivent|devez|obligatoire)(?!\p{L})/iu;
/** Of a day that is over already, only what still holds: to have removed something then asks for nothing now. */
const HOLDS =
  /(?<!\p{L})(?:must|needs? to|ha(?:ve|s) to|(?:is|are|be) required|should|mandatory|no longer|cannot|can[’']t|won[’']t|will not|not be (?:available|supported|possible|able|accepted)|fails?|errors?|blocked|rejected|enforced|muss|müssen|nicht mehr|doit|doivent|devez)(?!\p{L})/iu;
/** Said of what begins to be there, and of meetings: nothing has to be done by then. */
const GOOD_NEWS =
  /(?<!\p{L})(?:available|availability|releas(?:e|ed|es|ing)|roll(?:s|ed|ing)?[ -]?out|launch\p{L}*|webinar|register|conference|join us|schedule|holiday|office hours|beta|preview|introduc\p{L}+|survey|pilot)(?!\p{L})/iu;
const NOTHING_TO_DO =
  /(?<!\p{L})no (?:further )?(?:action|changes?|steps?)(?:\s+\p{L}+){0,4}\s+(?:required|needed|necessary)(?!\p{L})/iu;

/**
 * The days by which an announcement wants something done, the earliest first. `markdown` is its text, `announced` its
 * own day (`YYYY-MM-DD`), which is never among them by itself. A day counts for what stands around it: a word such as
 * `by`, `until`, `starting`, and what its sentence says of it: `must`, `no longer`, `retire`. A day on which something
 * was announced or is released is none, nor is one that could be read two ways (03/04/2026).
 */
export function findDeadlines(
  markdown: string,
  announced: string | undefined,
): readonly Deadline[] {
  const byDay = new Map<string, Deadline>();
  for (const sentence of sentencesOf(markdown)) {
    if (NOTHING_TO_DO.test(sentence)) continue;
    for (const days of daysInText(sentence, announced)) {
      const on = deadlineIn(sentence, days, announced);
      if (on !== undefined && !byDay.has(on))
        byDay.set(on, { on, what: cutAround(sentence, days) });
    }
  }
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1)).slice(0, MOST);
}

/** The one of several days to keep in sight: the first that was still to come when it was announced, else the last. */
export function firstDeadline(
  deadlines: readonly Deadline[],
  announced: string | undefined,
): string | undefined {
  const coming = deadlines.find(({ on }) => announced === undefined || on > announced);
  return (coming ?? deadlines.at(-1))?.on;
}

/** The day that is meant, if the sentence sets it as a deadline. */
function deadlineIn(
  sentence: string,
  { start, end, first, last }: DaysInText,
  announced: string | undefined,
): string | undefined {
  const all = sentence.slice(Math.max(0, start - 80), start);
  const lead = all.replace(END_OF, ' ');
  if (HAPPENED.test(lead) || SCOPE.test(lead)) return undefined;
  const isUntil = UNTIL.test(lead);
  const on = lead !== all || isUntil ? last : first;
  // Without its year and a word such as `by`, a day is as likely one of a meeting.
  const saysYear = /20\d\d/.test(sentence.slice(start, end));
  const isAsked = ENDS.test(sentence) || ASKS.test(sentence);
  if (announced === undefined) return isAsked ? on : undefined;
  const away = daysFrom(announced, on);
  if (away > LONGEST_AWAY || away < -LONGEST_OVER) return undefined;
  const isFrom = FROM.test(lead);
  const isBy = BY.test(lead);
  if (away <= 0) return (isUntil || isFrom || isBy) && HOLDS.test(sentence) ? on : undefined;
  if (isUntil) return on;
  if (isFrom) return isAsked || !GOOD_NEWS.test(sentence) ? on : undefined;
  if (isBy) return isAsked ? on : undefined;
  return saysYear && ENDS.test(sentence) ? on : undefined;
}

function cutAround(sentence: string, { start, end }: DaysInText): string {
  const line = oneLine(sentence);
  if (line.length <= LONGEST_SENTENCE) return line;
  const room = Math.floor((LONGEST_SENTENCE - (end - start)) / 2);
  const from = Math.max(0, Math.min(start - room, line.length - LONGEST_SENTENCE));
  const part = line.slice(from, from + LONGEST_SENTENCE);
  const words = part.replace(from > 0 ? /^\S*\s/ : /^/, '').replace(/\s\S*$/, '');
  return `${from > 0 ? '…' : ''}${words}…`;
}
