import { access, constants } from "node:fs/promises";
import { errorCode, Failure } from "./failure.mjs";
import { projectRoot } from "./project.mjs";

/**
 * Refuses a step that writes into the checkout where that cannot be written, with what to do.
 * @param {string} step such as "install the dependencies"
 */
export async function assertCheckoutWritable(step) {
  try {
    await access(projectRoot, constants.W_OK);
  } catch (error) {
    const why = errorCode(error) === "EROFS" ? "is read-only" : "may not be written by this user";
    throw new Failure(
      `${projectRoot} ${why}, and Paperclub has to ${step} there first: run npm run build once where it can be ` +
        "written, and set DATA_DIR to a folder outside it.",
    );
  }
}
