/** Words to compare: in small letters, without accents, signs and what stands in parentheses behind them. */
export function plainWords(text: string): string {
  return text
    .replace(/^custom field \((.*)\)$/i, '$1') // As Jira writes headings
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, '')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (?:utc|gmt)$/, '')
    .trim();
}
