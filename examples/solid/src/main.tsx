import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { CareersPage } from './careers-page';

function Site() {
  const [isAbout, setIsAbout] = createSignal(false);
  return (
    <>
      <nav>
        <button onClick={() => setIsAbout(false)}>Jobs</button>
        <button onClick={() => setIsAbout(true)}>About us</button>
      </nav>
      <Show when={isAbout()} fallback={<CareersPage />}>
        <main>
          <h1>We run the ferries</h1>
        </main>
      </Show>
    </>
  );
}

const app = document.getElementById('app');
if (app) render(Site, app);
