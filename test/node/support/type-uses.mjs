// What the types of the frameworks must allow, and what they must not: every tag of a wrong file has one fault.

/** For each framework: the names of the files, what is right in one and wrong in the other, and the options of the compiler. */
export const typeUses = {
  vue: {
    extension: 'vue',
    compilerOptions: { jsx: 'preserve' },
    right: `<script setup lang="ts">
import 'open-roles/vue';
import type { JobsQueryEvent } from 'open-roles';
const count = (event: JobsQueryEvent) => event.total.toFixed();
</script>

<template>
  <job-list
    id="jobs"
    class="jobs"
    data-list="1"
    src="/jobs.json"
    group-by="department"
    :page-size="10"
    :posting-href="(posting) => posting.url"
    @jobs-query="count"
    @jobs-load="({ feed }) => feed.postings.length"
  >
    <p slot="header">We sail.</p>
  </job-list>
  <job-board draft :noStructuredData="false" />
</template>
`,
    wrong: `<script setup lang="ts">
import 'open-roles/vue';
</script>

<template>
  <job-list :src="5" />
  <job-list layout="tiles" />
  <job-list :page-length="10" />
  <job-list @jobs-query="({ posting }) => posting" />
  <job-lists />
</template>
`,
  },
  svelte: {
    extension: 'svelte',
    compilerOptions: {},
    right: `<script lang="ts">
  import type { JobListElement } from 'open-roles';
  import 'open-roles/svelte';

  let list: JobListElement | undefined = $state();
</script>

<job-list
  bind:this={list}
  id="jobs"
  class="jobs"
  data-list="1"
  src="/jobs.json"
  group-by="department"
  page-size={10}
  pageSize={10}
  postingHref={(posting) => posting.url}
  onjobs-query={({ total }) => total.toFixed()}
>
  <p slot="header">We sail.</p>
</job-list>
<job-board draft no-structured-data noStructuredData={false}></job-board>
`,
    wrong: `<script lang="ts">
  import 'open-roles/svelte';
</script>

<job-list src={5}></job-list>
<job-list layout="tiles"></job-list>
<job-list page-length={10}></job-list>
<job-list onjobs-query={({ posting }) => posting}></job-list>
<job-board no-structured-data={false}></job-board>
`,
  },
  solid: {
    extension: 'tsx',
    compilerOptions: { jsx: 'preserve', jsxImportSource: 'solid-js' },
    right: `import type { JobListElement } from 'open-roles';
import 'open-roles/solid';

let list: JobListElement | undefined;
export const right = () => (
  <job-list
    ref={list}
    id="jobs"
    class="jobs"
    data-list="1"
    src="/jobs.json"
    group-by="department"
    page-size={10}
    prop:postingHref={(posting) => posting.url}
    on:jobs-query={({ total }) => total.toFixed()}
  >
    <p slot="header">We sail.</p>
  </job-list>
);
export const board = () => <job-board draft no-structured-data={false} />;
`,
    wrong: `import 'open-roles/solid';

export const wrongAttribute = () => <job-list src={5} />;
export const wrongWord = () => <job-list layout="tiles" />;
export const wrongName = () => <job-list pagesize={10} />;
export const wrongEvent = () => <job-list on:jobs-query={({ posting }) => posting} />;
export const wrongTag = () => <job-lists />;
`,
  },
};
