import { defineComponent, h, onMounted } from 'vue';
import jobs from '../../../demo/jobs.json?url';

/** The attributes of each live example; its code stands below it in the document. */
const examples = {
  board: ['job-board', { apply: 'preview', 'page-size': '5' }],
  rows: [
    'job-list',
    { layout: 'rows', 'filters-layout': 'bar', 'group-by': 'department', 'page-size': '10' },
  ],
  theme: ['job-list', { theme: 'editorial', filters: 'none', 'page-size': '4' }],
} as const;

/** An element that works, on postings of the demo. */
export const Example = defineComponent({
  props: { name: { type: String as () => keyof typeof examples, required: true } },
  setup({ name }) {
    // The script tag's way: only where there is a document.
    onMounted(() => import('open-roles/job-board/define'));
    const [tag, attributes] = examples[name];
    return () => h('div', { class: 'example vp-raw' }, h(tag, { ...attributes, src: jobs }));
  },
});
