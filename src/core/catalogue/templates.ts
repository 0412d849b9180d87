import type { ChangeKind, Risk, Track } from '../model/codes';
import type { Value } from '../problem';

/** What a template fixes in codes. Its prompts are words, and come from outside (`TemplateWords`). */
interface TemplateShape {
  readonly kind: ChangeKind;
  readonly track: Track;
  readonly risk: Risk;
  readonly reversible?: false;
  /** Laws that such a change touches. */
  readonly laws?: readonly string[];
  /** Roles whose agreement is usual. */
  readonly asks: readonly string[];
  /** Audiences to be told. */
  readonly tells: readonly string[];
}

/** The eight built-in templates, in the order in which they are offered. */
const SHAPES = {
  scoring: {
    kind: 'changed',
    track: 'needs-approval',
    risk: 'medium',
    asks: ['sales', 'marketing'],
    tells: ['sdr', 'sales'],
  },
  'routing-and-sla': {
    kind: 'changed',
    track: 'needs-approval',
    risk: 'medium',
    asks: ['sales'],
    tells: ['sdr', 'sales'],
  },
  'consent-and-re-permission': {
    kind: 'changed',
    track: 'needs-approval',
    risk: 'high',
    reversible: false,
    laws: ['gdpr', 'eprivacy'],
    asks: ['legal', 'brand'],
    tells: ['sales', 'customer-success'],
  },
  'form-and-landing-page': {
    kind: 'changed',
    track: 'needs-approval',
    risk: 'medium',
    asks: ['brand', 'legal'],
    tells: ['marketing'],
  },
  'integration-and-field-mapping': {
    kind: 'changed',
    track: 'needs-approval',
    risk: 'medium',
    asks: ['it', 'sales'],
    tells: ['sales'],
  },
  'template-and-token-roll-out': {
    kind: 'changed',
    track: 'pre-approved',
    risk: 'low',
    asks: [],
    tells: ['marketing'],
  },
  permission: {
    kind: 'security',
    track: 'needs-approval',
    risk: 'medium',
    asks: ['it'],
    tells: ['marketing'],
  },
  'vendor-deprecation': {
    kind: 'migrated',
    track: 'needs-approval',
    risk: 'high',
    asks: ['it', 'finance'],
    tells: ['marketing', 'sales'],
  },
} as const satisfies Record<string, TemplateShape>;

export type TemplateId = keyof typeof SHAPES;

/** The words of one template. Prose is Markdown; `…` marks what the person fills in. */
interface WordsOf<Role extends string, Audience extends string> {
  readonly name: string;
  /** One sentence: when to take it. */
  readonly help: string;
  readonly why: string;
  readonly what: string;
  readonly rollback: string;
  /** Paths of the settings that such a change usually touches. */
  readonly settings: readonly string[];
  readonly steps?: readonly string[];
  readonly tests: readonly string[];
  readonly inFlight?: string;
  readonly metric?: string;
  /** Of each role: what it is asked to agree to. */
  readonly asks: Readonly<Record<Role, string>>;
  /** Of each audience: what it must do. */
  readonly tells: Readonly<Record<Audience, string>>;
}

/** The words of every template; one that is missing does not compile. */
export type TemplateWords = {
  readonly [I in TemplateId]: WordsOf<
    (typeof SHAPES)[I]['asks'][number],
    (typeof SHAPES)[I]['tells'][number]
  >;
};

/** A change to start from. */
export interface ChangeTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly help: string;
  /** Fields of the new change in canonical order; id, title, status and what it is about come from the person. */
  readonly change: Readonly<Record<string, Value>>;
}

const rows = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>) =>
  keys.map((key): readonly [K, string] => [key, words[key]]);

/** Without the keys that have nothing to say. */
function filled(fields: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const isFilled = (value: Value | undefined): value is Value =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (isFilled(value) ? [[key, value]] : [])),
  );
}

function changeOf(shape: TemplateShape, words: WordsOf<string, string>) {
  return filled({
    kind: shape.kind,
    track: shape.track,
    risk: shape.risk,
    reversible: shape.reversible,
    why: words.why,
    what: words.what,
    settings: words.settings.map((path) => ({ path })),
    rollout: (words.steps ?? []).map((where) => ({ where, status: 'open' })),
    compliance: (shape.laws ?? []).map((law) => ({ law })),
    impact: words.inFlight === undefined ? undefined : { 'in-flight': words.inFlight },
    approvals: rows(shape.asks, words.asks).map(([role, note]) => ({ role, note })),
    tests: words.tests.map((check) => ({ check, result: 'open' })),
    outcome: words.metric === undefined ? undefined : { metric: words.metric },
    communication: rows(shape.tells, words.tells).map(([audience, todo]) => ({
      audience,
      do: todo,
    })),
    rollback: words.rollback,
  });
}

/** The built-in templates in the given words, in the order in which they are offered. */
export function changeTemplates(words: TemplateWords): readonly ChangeTemplate[] {
  return (Object.keys(SHAPES) as TemplateId[]).map((id) => ({
    id,
    name: words[id].name,
    help: words[id].help,
    change: changeOf(SHAPES[id], words[id]),
  }));
}
