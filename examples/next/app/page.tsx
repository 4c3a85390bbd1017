import { Careers } from './careers';

export default function Page() {
  return (
    <main>
      <h1>Work on the water</h1>
      <Careers />
    </main>
  );
}
