import { bootstrapApplication } from '@angular/platform-browser';
import { Site } from './site';

bootstrapApplication(Site).catch((error: unknown) => {
  console.error(error);
});
