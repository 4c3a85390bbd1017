import { Component, signal } from '@angular/core';
import type { JobsLoadEvent, Posting } from 'open-roles';
import { JobBoard } from 'open-roles/angular';

/** A careers page: the board, and around it what the application knows of it by its events. */
@Component({
  selector: 'careers-page',
  imports: [JobBoard],
  template: `
    <main>
      <h1>Work on the water</h1>
      <p>
        @if (open(); as posting) {
          You are reading: {{ posting.title }}
        } @else {
          {{ count() ?? 'No' }} positions
        }
      </p>
      <job-board
        src="/jobs.json"
        applyAction="/applications"
        [headingLevel]="2"
        [messages]="{ empty: 'All hands are on deck.' }"
        (jobs-load)="countPostings($event)"
        (job-open)="open.set($event.posting)"
        (job-close)="open.set(undefined)"
      />
    </main>
  `,
})
export class CareersPage {
  readonly count = signal<number | undefined>(undefined);
  readonly open = signal<Posting | undefined>(undefined);

  countPostings({ feed }: JobsLoadEvent): void {
    this.count.set(feed.postings.length);
  }
}
