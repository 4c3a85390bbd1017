import type { Posting } from 'open-roles';
import { JobBoard } from 'open-roles/react';
import { useState } from 'react';

/** A careers page: the board, and around it what the application knows of it by its events. */
export function CareersPage() {
  const [count, setCount] = useState<number>();
  const [open, setOpen] = useState<Posting>();

  return (
    <main>
      <h1>Work on the water</h1>
      <p>{open ? `You are reading: ${open.title}` : `${count ?? 'No'} positions`}</p>
      <JobBoard
        src="/jobs.json"
        routing="hash"
        headingLevel={2}
        noStructuredData
        messages={{ empty: 'All hands are on deck.' }}
        onJobsLoad={(event) => setCount(event.feed.postings.length)}
        onJobOpen={(event) => setOpen(event.posting)}
        onJobClose={() => setOpen(undefined)}
      />
    </main>
  );
}
