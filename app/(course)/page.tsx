export default function HomePage() {
  return (
    <div className="mx-auto max-w-prose px-4 py-16">
      <h1 className="font-serif text-4xl">How neural networks are trained</h1>
    </div>
  );
}
