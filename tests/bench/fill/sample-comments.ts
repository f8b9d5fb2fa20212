/** What people write: mostly a few sentences, now and then a formula, a list, a quotation or code. */
export const sampleComments: readonly string[] = [
  "I am not convinced by the second ablation: it changes the data and the schedule at once, so whatever it shows could come from either. Has anyone looked at the appendix?",
  "Agreed. And the gain in Table 3 is within what they call one standard deviation two pages earlier.",
  "The bound is easier to see if one writes it as $\\mathbb{E}[X_t] \\le \\sum_{i=1}^{t} \\frac{c}{i}$, since then it is plainly logarithmic in $t$.",
  "> the model waits until the evidence is sufficient\n\nSufficient by which measure? I find three in the text:\n\n- the entropy of the answer,\n- agreement of samples,\n- a learned critic.",
  "I ran their code over the weekend. It needs `--no-cache`, otherwise the second epoch reads the first one's files:\n\n```python\nfor step in range(steps):\n    state = wait(state, patience=0.9)\n```\n\nWith that the numbers come out as printed.",
  "Nice find. Could you put the log somewhere? I would compare it with mine.",
  "What I take from it: **waiting is cheap** where the critic is good, and *useless* where it is not. For us the question is which of the two we have.",
  "Related, and older: the [patience results](https://example.org/patience) that we read in spring. They had the same plot with the axes swapped.",
];
