import fc from 'fast-check';
import type { Plain } from '../../../../src/core/model/field';
import { fieldValue, tableOf } from './odd-value';

/** A record as somebody may have typed it: its text, in whatever style, and what it says. */
export interface OddRecord {
  readonly text: string;
  readonly value: Readonly<Record<string, Plain>>;
}

/** A value with the choices of how to write it: numbers that the writer takes one after the other. */
interface Draft {
  readonly value: Plain;
  readonly dice: readonly number[];
}

/** Records of up to seven fields in random styles. Every comment is `# c` and a number that no other one has. */
export const oddRecord: fc.Arbitrary<OddRecord> = fc
  .record({
    value: tableOf(fieldValue, 7),
    dice: fc.array(fc.nat(999), { minLength: 40, maxLength: 40 }),
  })
  .map(({ value, dice }) => ({ value, text: new OddWriter({ value, dice }).write() }));

/** Writes a record, every choice of style by the dice. */
class OddWriter {
  private at = 0;
  private comments = 0;
  private keepsBlankLines = false;
  private endsInBlock = false;

  constructor(private readonly draft: Draft) {}

  /** Whether a choice of one in `n` is made. */
  private chance(n: number): boolean {
    return this.roll(n) === 0;
  }

  private roll(n: number): number {
    const die = this.draft.dice[this.at % this.draft.dice.length] ?? 0;
    this.at += 1;
    return (die + this.at * 7) % n;
  }

  write(): string {
    const { value } = this.draft;
    const lines: string[] = [];
    if (this.chance(5)) lines.push(this.comment(), '');
    if (this.chance(8)) lines.push('---');
    if (this.chance(12) && value !== null && typeof value === 'object')
      lines.push(this.flow(value, 0));
    else lines.push(...this.blockMap(value as Record<string, Plain>, 0));
    if (this.chance(6)) lines.push(this.comment());
    else if (this.chance(8) && !this.keepsBlankLines) lines.push(this.blank());
    const eol = this.chance(4) ? '\r\n' : '\n';
    const bom = this.chance(8) ? '\uFEFF' : '';
    const keeps = lines.some((line) => /[|>]\d?\+/.test(line));
    return bom + lines.join('\n').replaceAll('\n', eol) + (this.chance(4) && !keeps ? '' : eol);
  }

  /** Spaces below a block could be taken for its text. */
  private blank(): string {
    return this.endsInBlock ? '' : ' '.repeat(this.roll(2) * this.roll(9));
  }

  private comment(): string {
    this.comments += 1;
    return `# c${String(this.comments)}.`;
  }

  private trailing(): string {
    return this.chance(5) ? `${' '.repeat(1 + this.roll(3))}${this.comment()}` : '';
  }

  /** A blank line below a text that keeps those at its end would become part of it. */
  private above(column: number): readonly string[] {
    const blank = this.chance(8) && !this.keepsBlankLines ? [this.blank()] : [];
    return this.chance(7) ? [...blank, ' '.repeat(column) + this.comment()] : blank;
  }

  private blockMap(table: Record<string, Plain>, column: number): readonly string[] {
    return Object.entries(table).flatMap(([name, value]) => {
      const above = this.above(column);
      const head = `${' '.repeat(column)}${this.key(name, false)}:`;
      return [...above, ...this.entry(head, value, column, false)];
    });
  }

  private blockList(list: readonly Plain[], column: number): readonly string[] {
    return list.flatMap((value) => {
      const above = this.above(column);
      const dash = `${' '.repeat(column)}-${' '.repeat(this.roll(8) === 0 ? 2 : 0)}`;
      return [...above, ...this.entry(dash, value, column, true)];
    });
  }

  private entry(head: string, value: Plain, column: number, dash: boolean): readonly string[] {
    this.keepsBlankLines = this.endsInBlock = false;
    const isList = Array.isArray(value);
    const isTable = typeof value === 'object' && value !== null && !isList;
    if (
      (isList && value.length === 0) ||
      (isTable && Object.keys(value).length === 0) ||
      this.chance(3)
    ) {
      if (typeof value === 'object' && value !== null) {
        return [`${head} ${this.flow(value, column + 1)}${this.trailing()}`];
      }
    }
    if (typeof value !== 'object' || value === null) return this.scalarLines(head, value, column);
    const step = 1 + this.roll(4);
    if (isList) return this.listLines(head, value as readonly Plain[], column, step, dash);
    const table = value as Record<string, Plain>;
    if (!dash || this.chance(4))
      return [head + this.trailing(), ...this.blockMap(table, column + step)];
    // Beside its dash
    const [first = '', ...rest] = this.blockMap(table, head.length + 1);
    if (first === '' || first.trimStart().startsWith('#')) return [head, first, ...rest];
    return [`${head} ${first.trimStart()}`, ...rest];
  }

  private listLines(
    head: string,
    value: readonly Plain[],
    column: number,
    step: number,
    dash: boolean,
  ): readonly string[] {
    if (dash) {
      const [first = '', ...rest] = this.blockList(value, head.length + 1);
      if (first !== '' && !first.trimStart().startsWith('#'))
        return [`${head} ${first.trimStart()}`, ...rest];
      return [head, first, ...rest];
    }
    return [head + this.trailing(), ...this.blockList(value, column + (this.chance(3) ? 0 : step))];
  }

  private scalarLines(head: string, value: string | null, column: number): readonly string[] {
    if (value === null) {
      return [head + (['', ' null', ' ~', ' Null'][this.roll(4)] ?? '') + this.trailing()];
    }
    if (
      value.includes('\n') &&
      /\S/.test(value) &&
      !/\n[ \t]+\n*$/.test(value) &&
      !this.chance(5)
    ) {
      return this.literal(head, value, column);
    }
    if (/^\w+ \w+ \w+$/.test(value) && this.chance(4)) {
      return [`${head}${this.trailing()}`, `${' '.repeat(column + 2)}${value}${this.trailing()}`];
    }
    return [`${head} ${this.scalar(value, false)}${this.trailing()}`];
  }

  private literal(head: string, value: string, column: number): readonly string[] {
    const step = 1 + this.roll(4);
    const digit = /^\s*?[ \t]/.test(value) || this.chance(6) ? String(step) : '';
    const chomp = !value.endsWith('\n') ? '-' : value.endsWith('\n\n') ? '+' : '';
    this.keepsBlankLines = chomp === '+';
    this.endsInBlock = true;
    const body = (value.endsWith('\n') ? value.slice(0, -1) : value).split('\n');
    const lines = body.map((line) => (line === '' ? '' : ' '.repeat(column + step) + line));
    return [`${head} |${digit}${chomp}${this.trailing()}`, ...lines];
  }

  private key(name: string, flow: boolean): string {
    if (flow && this.chance(6)) return JSON.stringify(name);
    return this.chance(8) ? `'${name}'` : name;
  }

  private scalar(value: string, flow: boolean): string {
    const style = this.roll(3);
    const isPlain =
      /^[A-Za-z0-9Kก-๙][\wöก-๙.%]*( [\wöก-๙.%]+)*$/.test(value) &&
      !/^(null|Null|NULL)$/.test(value);
    if (style === 0 && isPlain) return value;
    if (style === 1 && flow && isPlain) return value;
    if (style === 1 && !/[\n\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value);
  }

  private flow(value: Plain, indent: number): string {
    if (value === null) return 'null';
    if (typeof value === 'string') return this.scalar(value, true);
    const entries = Array.isArray(value)
      ? (value as readonly Plain[]).map((item) => this.flow(item, indent + 1))
      : Object.entries(value).map(
          ([name, item]) => `${this.key(name, true)}: ${this.flow(item, indent + 1)}`,
        );
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    if (entries.length === 0) return open + close;
    const gap = ' '.repeat(this.roll(2));
    if (!this.chance(5))
      return `${open}${gap}${entries.join(`, ${gap}`)}${this.chance(6) ? ',' : ''}${gap}${close}`;
    const pad = ' '.repeat(indent + 2);
    const last = this.chance(2) ? ',' : '';
    const lines = entries.map((entry, index) => {
      const above = this.chance(6) ? `${pad}${this.comment()}\n` : '';
      return `${above}${pad}${entry}${index < entries.length - 1 ? ',' : last}${this.trailing()}`;
    });
    return `${open}\n${lines.join('\n')}\n${' '.repeat(indent + 1)}${close}`;
  }
}
