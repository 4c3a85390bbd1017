import { computed, defineComponent, h, onMounted, ref, type VNode } from 'vue';
import jobs from '../../../../demo/jobs.json?url';
import { judgeContrast } from './contrast.js';
import { groups, partsOf, readValues, type Setting, type Values, writeValues } from './settings.js';
import { snippetsOf } from './snippets.js';
import './configurator.css';

/** Tries a board live, and writes down how it is made. The address of the page holds the settings. */
export const Configurator = defineComponent({
  setup() {
    const values = ref<Values>({});
    const shown = ref(0);
    const told = ref('');

    onMounted(() => {
      values.value = readValues(location.hash);
      void import('open-roles/job-board/define');
    });

    function set(name: string, value: string): void {
      values.value = { ...values.value, [name]: value.trim() };
      history.replaceState(history.state, '', `#${writeValues(values.value)}`);
    }

    async function copy(text: string, what: string): Promise<void> {
      try {
        await navigator.clipboard.writeText(text);
        told.value = `${what} copied.`;
      } catch {
        told.value =
          'Your browser does not let this page copy: select the text and copy it yourself.';
      }
    }

    function renderControl(setting: Setting): VNode {
      const { name, kind, options = [], usual = '', placeholder } = setting;
      const value = values.value[name] ?? '';
      const id = `setting-${name}`;
      const change = ({ target }: Event): void =>
        set(name, (target as HTMLInputElement | HTMLSelectElement).value);
      if (kind === 'choice') {
        return h(
          'select',
          { id, value, onChange: change },
          options.map(([option, label]) => h('option', { value: option }, label)),
        );
      }
      if (kind === 'words') return renderWords(setting, value || usual);
      if (kind === 'colour') {
        const judged = value ? judgeContrast(value) : [];
        return h('div', [
          h('input', { id, type: 'color', value: value || '#1f5fd0', onInput: change }),
          value ? h('button', { type: 'button', onClick: () => set(name, '') }, 'Reset') : null,
          ...judged.map(({ text, isEnough }) =>
            h('p', { class: isEnough ? 'fine' : 'faint' }, text),
          ),
        ]);
      }
      const type = kind === 'number' ? 'number' : 'text';
      return h('input', { id, type, min: 1, value, placeholder, onChange: change });
    }

    function renderWords({ name, label, options = [], usual }: Setting, value: string): VNode {
      const chosen = value.split(' ').filter((word) => word !== '' && word !== 'none');
      const toggle = (word: string): void => {
        const words = chosen.includes(word)
          ? chosen.filter((other) => other !== word)
          : options
              .map(([option]) => option)
              .filter((option) => option === word || chosen.includes(option));
        const text = words.join(' ');
        set(name, text === usual ? '' : text || 'none');
      };
      return h('fieldset', [
        h('legend', label),
        options.map(([word, words]) =>
          h('label', [
            h('input', {
              type: 'checkbox',
              checked: chosen.includes(word),
              onChange: () => toggle(word),
            }),
            ` ${words}`,
          ]),
        ),
      ]);
    }

    const board = computed(() => {
      const { attributes, properties } = partsOf(values.value);
      const given = Object.fromEntries(attributes);
      const src = given['src'] ?? jobs;
      // As attributes, `^`, since that is what is copied.
      const all = { ...given, src, apply: 'preview', routing: 'none' };
      return h('job-board', {
        key: src,
        style: Object.fromEntries(properties),
        ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`^${name}`, value])),
      });
    });

    return () => {
      const snippets = snippetsOf(values.value);
      const code = snippets[shown.value]?.code ?? '';
      return h('div', { class: 'configurator' }, [
        h(
          'form',
          { 'aria-label': 'Settings', onSubmit: (event: Event) => event.preventDefault() },
          groups.map(({ title, settings }) =>
            h('section', [
              h('h2', title),
              settings.map((setting) =>
                h('div', { class: 'setting' }, [
                  setting.kind === 'words'
                    ? null
                    : h('label', { for: `setting-${setting.name}` }, setting.label),
                  renderControl(setting),
                ]),
              ),
            ]),
          ),
        ),
        h('div', { class: 'outcome' }, [
          h('section', { 'aria-label': 'To copy' }, [
            h('h2', 'To copy'),
            h(
              'div',
              { class: 'ways' },
              snippets.map(({ title }, index) =>
                h(
                  'button',
                  {
                    type: 'button',
                    'aria-pressed': index === shown.value,
                    onClick: () => (shown.value = index),
                  },
                  title,
                ),
              ),
            ),
            h('pre', { tabindex: 0 }, h('code', code)),
            h('div', { class: 'ways' }, [
              h('button', { type: 'button', onClick: () => copy(code, 'The code is') }, 'Copy'),
              h(
                'button',
                {
                  type: 'button',
                  onClick: () => copy(location.href, 'The address of these settings is'),
                },
                'Copy the address of these settings',
              ),
            ]),
            h('p', { role: 'status' }, told.value),
          ]),
          h('section', { 'aria-label': 'Your board' }, [
            values.value['src']
              ? null
              : h('p', 'These are jobs of a made-up employer: give the address of yours.'),
            h('div', { class: 'example vp-raw' }, [board.value]),
          ]),
        ]),
      ]);
    };
  },
});
