import { html, LitElement } from 'lit';
import { facets, find, load } from './plain.js';

class PlainList extends LitElement {
  static properties = {
    postings: { state: true },
    search: { state: true },
    chosen: { state: true },
  };

  constructor() {
    super();
    this.postings = [];
    this.search = '';
    this.chosen = {};
  }

  async connectedCallback() {
    super.connectedCallback();
    this.postings = await load();
  }

  render() {
    const { found, counts } = find(this.postings, this.search, this.chosen);
    return html`<input type="search" @input=${(event) => (this.search = event.target.value)} />
      ${facets.map(
        (facet) =>
          html`<fieldset>
            ${[...counts[facet]].map(
              ([value, number]) =>
                html`<label>
                  <input
                    type="checkbox"
                    .checked=${this.chosen[facet] === value}
                    @change=${(event) => (this.chosen = { ...this.chosen, [facet]: event.target.checked ? value : undefined })}
                  />
                  ${value} ${number}</label
                >`,
            )}
          </fieldset>`,
      )}
      <p class="count">${found.length} jobs</p>
      <ul class="cards">
        ${found.slice(0, 20).map(
          (posting) =>
            html`<li>
              <h3><a href=${`#${posting.id}`}>${posting.title}</a></h3>
              <ul>
                <li>${posting.department}</li>
                <li>${posting.locations[0].name}</li>
                <li>${posting.workplace}</li>
                <li>${posting.employmentTypes[0]}</li>
                <li>${posting.pay}</li>
                <li>${posting.datePosted}</li>
              </ul>
              <ul>
                ${posting.tags.map((tag) => html`<li>${tag}</li>`)}
              </ul>
            </li>`,
        )}
      </ul>`;
  }
}

customElements.define('plain-list', PlainList);
