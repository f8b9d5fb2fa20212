/** The heads of a table's two columns of numbers. */
export function BeforeAndAfter() {
  return (
    <>
      <th scope="col" className="num">
        Before
      </th>
      <th scope="col" className="num">
        After
      </th>
    </>
  );
}
