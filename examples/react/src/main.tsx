import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CareersPage } from './careers-page';

const app = document.getElementById('app');
if (app) {
  createRoot(app).render(
    <StrictMode>
      <CareersPage />
    </StrictMode>,
  );
}
