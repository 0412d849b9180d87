import type { AuditEvent } from '../events/event';
import type { Plain } from '../model/field';
import { nameOf } from './name';
import type { Name } from './name';
import { parentOf } from './trail';
import { isKindOfThing, spaced, tellingWords, wordsOf } from './words';

/** What an entry says apart from when and by whom; shared by all that say the same. */
export interface Content {
  readonly tool: string;
  readonly account: string | undefined;
  readonly asset: Name | undefined;
  /** What the asset is a part of. */
  readonly parent: Name | undefined;
  /** In small letters. */
  readonly id: string | undefined;
  readonly path: string | undefined;
  readonly from: Plain | undefined;
  readonly to: Plain | undefined;
  /** All words of asset, path and text, as `standsIn` wants them. */
  readonly spaced: string;
  /** `tellingWords` of it. */
  readonly telling: ReadonlyMap<string, string>;
}

/** The contents of a trail, each taken apart once. Kept as long as the trail: changes come and go beside it. */
export class Contents {
  private readonly known = new Map<string, Content>();
  private readonly names = new Map<string, Name>();
  private readonly texts = new Map<string, readonly string[]>();
  private readonly sharing = new Map<string, number>();
  private readonly counts = new Map<string, number>();

  of(event: AuditEvent): Content {
    const key = keyOf(event);
    let content = this.known.get(key);
    if (!content) {
      this.known.set(key, (content = this.read(event)));
      this.count(content);
    }
    return content;
  }

  private count({ tool, telling }: Content): void {
    this.counts.set(tool, (this.counts.get(tool) ?? 0) + 1);
    for (const stem of telling.keys()) {
      const key = `${tool} ${stem}`;
      this.sharing.set(key, (this.sharing.get(key) ?? 0) + 1);
    }
  }

  /** How much a word (its stem) tells of an entry: nothing where one of ten different entries of the tool has it. */
  rareness(tool: string, stem: string): number {
    const share = (this.sharing.get(`${tool} ${stem}`) ?? 0) + 1;
    const all = (this.counts.get(tool) ?? 0) + FEWEST;
    return Math.max(0, Math.log((COMMON * all) / share));
  }

  private read(event: AuditEvent): Content {
    const { tool, account, path, from, to, text = '', action, type = '' } = event;
    const [asset, parent] = [this.name(event.asset), this.name(parentOf(event))];
    const said = [...(asset?.words ?? []), ...this.words(path ?? ''), ...this.words(text)];
    const id = event['asset-id']?.trim().toLowerCase();
    const kind = [...this.words(action), ...this.words(type)].filter(
      (word) => !isKindOfThing(word),
    );
    const telling = tellingWords([...said, ...kind]);
    return { tool, account, asset, parent, id, path, from, to, spaced: spaced(said), telling };
  }

  /** Actions and types come again and again, and most sentences. */
  private words(text: string): readonly string[] {
    let words = this.texts.get(text);
    if (!words) this.texts.set(text, (words = wordsOf(text)));
    return words;
  }

  private name(text: string | undefined): Name | undefined {
    if (text === undefined) return undefined;
    let name = this.names.get(text);
    if (!name) this.names.set(text, (name = nameOf(text)));
    return name.words.length > 0 ? name : undefined;
  }
}

/** From which share of entries on a word is a common one; of a few entries nothing is known yet. */
const COMMON = 0.1;
const FEWEST = 50;

const EDGE = '\u0000';

function keyOf(event: AuditEvent): string {
  const { tool, account = '', action, type = '', asset = '', path = '', text = '' } = event;
  const { from, to } = event;
  const values = from === undefined && to === undefined ? '' : JSON.stringify([from ?? 0, to ?? 0]);
  const id = event['asset-id'] ?? '';
  const parent = parentOf(event) ?? '';
  return [tool, account, action, type, asset, id, path, text, parent, values].join(EDGE);
}
