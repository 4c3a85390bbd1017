export default function Page() {
  return (
    <main>
      <h1>We run the ferries</h1>
    </main>
  );
}
