import type { PlaceAnchor } from "@/domain/threads/anchor";

/** The place that a form names, or null if all of its fields are empty. */
export function readPlace(form: FormData): PlaceAnchor | null {
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  const page = read("page");
  const place: PlaceAnchor = {
    kind: "place",
    page: page === null ? null : Number(page),
    section: read("section"),
    figure: read("figure"),
    equation: read("equation"),
  };
  const isNamed = [place.page, place.section, place.figure, place.equation].some((part) => part !== null);
  return isNamed ? place : null;
}
