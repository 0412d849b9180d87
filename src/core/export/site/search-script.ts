/**
 * The search of a site, in the browser: pages that have all words that are typed, as parts of words too, so that Thai,
 * which has no spaces, and half a word are found; without case and accents. What has more of them in its name comes
 * first, then what is newest. No index of words would find parts of them, and this looks through 10,000 changes
 * between two keys. Nothing of what people wrote is ever taken for HTML. It stands here as text since it runs
 * elsewhere; a test types into it in a browser.
 */
export const SEARCH_SCRIPT = `'use strict';
(() => {
  const most = 20;
  const box = document.querySelector('.search');
  const input = box.querySelector('input');
  const panel = box.querySelector('.found');
  const status = panel.querySelector('[role=status]');
  const list = panel.querySelector('ul');
  let loading;
  let pages = [];

  const fold = (text) => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();

  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = box.dataset.root + 'search-index.js';
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
      document.head.append(script);
    }).then(() => {
      pages = globalThis.mopsLogbookPages.map(([address, name, facts, text]) => {
        const title = fold(name);
        const id = fold(decodeURIComponent(address));
        return { address, name, facts, title, all: [title, fold(facts), fold(text), id].join('\\n') };
      });
    }));

  const find = (query) => {
    const words = fold(query).trim().split(/\\s+/);
    const score = ({ title }) => words.filter((word) => title.includes(word)).length;
    return pages
      .filter(({ all }) => words.every((word) => all.includes(word)))
      .map((page, at) => ({ page, at, score: score(page) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .map(({ page }) => page);
  };

  const itemOf = ({ address, name, facts }) => {
    const link = document.createElement('a');
    link.href = box.dataset.root + address;
    link.textContent = name;
    link.dir = 'auto';
    const about = document.createElement('p');
    about.className = 'facts';
    about.textContent = facts;
    about.dir = 'auto';
    const item = document.createElement('li');
    item.append(link, about);
    return item;
  };

  const show = () => {
    const query = input.value;
    panel.hidden = query.trim() === '';
    if (panel.hidden) return list.replaceChildren();
    const found = find(query);
    status.textContent =
      found.length === 0 ? box.dataset.nothing : box.dataset.found.replace('{0}', found.length);
    list.replaceChildren(...found.slice(0, most).map(itemOf));
  };

  const search = () =>
    load().then(show, () => {
      panel.hidden = false;
      status.textContent = box.dataset.failed;
    });

  const links = () => [...list.querySelectorAll('a')];
  const move = (step) => {
    const all = links();
    const next = all.indexOf(document.activeElement) + step;
    (next < 0 ? input : (all[next] ?? all.at(-1) ?? input)).focus();
  };

  const close = () => {
    input.value = '';
    panel.hidden = true;
    input.focus();
  };

  input.addEventListener('focus', () => void load().catch(() => {}));
  input.addEventListener('input', () => void search());
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input) links()[0]?.click();
    else return;
    event.preventDefault();
  });
  box.hidden = false;
  if (input.value !== '') void search();
})();
`;
