import { facets, find, load } from './plain.js';

const root = document.querySelector('#app');
root.innerHTML =
  '<input type="search"><div class="facets"></div><p class="count"></p><ul class="cards"></ul>';
const [input, facetRoot, count, list] = root.children;
const chosen = {};
const postings = await load();

const element = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

function card(posting) {
  const item = document.createElement('li');
  const line = element('ul');
  const place = posting.locations[0].name;
  for (const text of [
    posting.department,
    place,
    posting.workplace,
    posting.employmentTypes[0],
    posting.pay,
    posting.datePosted,
  ])
    line.append(element('li', text));
  const tags = element('ul');
  for (const tag of posting.tags) tags.append(element('li', tag));
  const heading = element('h3');
  heading.append(Object.assign(element('a', posting.title), { href: `#${posting.id}` }));
  item.append(heading, line, tags);
  return item;
}

function show() {
  const { found, counts } = find(postings, input.value, chosen);
  count.textContent = `${found.length} jobs`;
  list.replaceChildren(...found.slice(0, 20).map(card));
  facetRoot.replaceChildren(
    ...facets.map((facet) => {
      const set = element('fieldset');
      for (const [value, number] of counts[facet]) {
        const label = element('label', ` ${value} ${number}`);
        const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
        box.checked = chosen[facet] === value;
        box.onchange = () => {
          chosen[facet] = box.checked ? value : undefined;
          show();
        };
        label.prepend(box);
        set.append(label);
      }
      return set;
    }),
  );
}

input.oninput = show;
show();
