import type { Posting } from 'open-roles';
import 'open-roles/job-board/define';
import type {} from 'open-roles/solid';
import { createSignal } from 'solid-js';

/** A careers page: the board, and around it what the application knows of it by its events. */
export function CareersPage() {
  const [count, setCount] = createSignal<number>();
  const [open, setOpen] = createSignal<Posting>();

  return (
    <main>
      <h1>Work on the water</h1>
      <p>{open() ? `You are reading: ${open()?.title}` : `${count() ?? 'No'} positions`}</p>
      <job-board
        src="/jobs.json"
        apply-action="/applications"
        heading-level={2}
        prop:messages={{ empty: 'All hands are on deck.' }}
        on:jobs-load={({ feed }) => setCount(feed.postings.length)}
        on:job-open={({ posting }) => setOpen(posting)}
        on:job-close={() => setOpen(undefined)}
      />
    </main>
  );
}
