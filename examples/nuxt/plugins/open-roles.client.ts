import 'open-roles/job-board/define';

export default defineNuxtPlugin(() => {});
