import type { ChangeKind } from '../../model/codes';

/** What the headings of changelogs begin with, in the languages that Keep a Changelog has been translated into most. */
const WORDS: readonly (readonly [ChangeKind, RegExp])[] = [
  [
    'security',
    /\b(?:security|vulnerab|cve|sicherheit|segurid|seguran|securite|sicurezza|beveilig)|безопасн|安全/,
  ],
  ['deprecated', /\b(?:deprec|veraltet|verouderd|obsol)|устарел|废弃|棄用|弃用|非推奨/],
  [
    'removed',
    /\b(?:remov|delet|dropped|entfern|supprim|eliminad|rimoss|verwijderd|usuniet)|удален|移除|删除|刪除|削除/,
  ],
  [
    'fixed',
    /\b(?:fix|bug|hotfix|critical|resolved|behoben|korrig|corrig|correg|corrected|correction|corrett|risolt|arreglad|opgelost|naprawion)|исправлен|修复|修復|修正/,
  ],
  [
    'added',
    /\b(?:add|feat|new (?!contributors)|new$|hinzugefug|neu\b|ajout|nouve|anadid|agregad|adicionad|novo|novidad|aggiunt|toegevoegd|dodan)|добавлен|新增|追加/,
  ],
  ['migrated', /\bmigrat/],
];

/**
 * The kind of change that a heading stands for: `Added`, `✨ New Features`, `bugfix`, `Security Fixes`. What is named
 * first counts, as in `Removed Features (previously deprecated)`. Undefined where it names none: `Upgrade Notes`, `minor`.
 */
export function kindOfSection(section: string): ChangeKind | undefined {
  const words = section
    .slice(0, 300)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const found = WORDS.map(([kind, word]) => ({ kind, at: words.search(word) }));
  return found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0]?.kind;
}

/** The kind that the nearest heading stands for which stands for one; `changed` where none does. */
export function kindOf(headings: readonly (string | undefined)[]): ChangeKind {
  for (const heading of headings) {
    const kind = heading === undefined ? undefined : kindOfSection(heading);
    if (kind) return kind;
  }
  return 'changed';
}
