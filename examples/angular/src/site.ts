import { Component, signal } from '@angular/core';
import { CareersPage } from './careers-page';

@Component({
  selector: 'app-site',
  imports: [CareersPage],
  template: `
    <nav>
      <button (click)="isAbout.set(false)">Jobs</button>
      <button (click)="isAbout.set(true)">About us</button>
    </nav>
    @if (isAbout()) {
      <main><h1>We run the ferries</h1></main>
    } @else {
      <careers-page />
    }
  `,
})
export class Site {
  readonly isAbout = signal(false);
}
