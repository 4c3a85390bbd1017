import type { Posting } from 'open-roles';
import 'open-roles/job-board/define';
// Tells JSX the elements; nothing of it is left in the built application.
import type {} from 'open-roles/react';
import { useState } from 'react';

/** A careers page: the board, and around it what the application knows of it by its events. */
export function CareersPage() {
  const [count, setCount] = useState<number>();
  const [open, setOpen] = useState<Posting>();

  return (
    <main>
      <h1>Work on the water</h1>
      <p>{open ? `You are reading: ${open.title}` : `${count ?? 'No'} positions`}</p>
      <job-board
        src="/jobs.json"
        routing="hash"
        heading-level={2}
        no-structured-data
        messages={{ empty: 'All hands are on deck.' }}
        onjobs-load={(event) => setCount(event.feed.postings.length)}
        onjob-open={(event) => setOpen(event.posting)}
        onjob-close={() => setOpen(undefined)}
      />
    </main>
  );
}
