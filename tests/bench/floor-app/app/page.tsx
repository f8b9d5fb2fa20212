// Rendered for every request, as every page of a signed-in person is.
export const dynamic = "force-dynamic";

export default function Page() {
  return <p>Nothing.</p>;
}
