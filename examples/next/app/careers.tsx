'use client';
import type { Posting } from 'open-roles';
import { JobBoard } from 'open-roles/react';
import { useState } from 'react';

/** The board with what the server wrote into it, and around it what the application knows of it by its events. */
export function Careers({ html }: { html: string }) {
  const [count, setCount] = useState<number>();
  const [open, setOpen] = useState<Posting>();

  return (
    <>
      <p>{open ? `You are reading: ${open.title}` : `${count ?? 'No'} positions`}</p>
      <JobBoard
        src="/jobs.json"
        applyAction="/applications"
        headingLevel={2}
        messages={{ empty: 'All hands are on deck.' }}
        onJobsLoad={(event) => setCount(event.feed.postings.length)}
        onJobOpen={(event) => setOpen(event.posting)}
        onJobClose={() => setOpen(undefined)}
      >
        {html && <div dangerouslySetInnerHTML={{ __html: html }} />}
      </JobBoard>
    </>
  );
}
