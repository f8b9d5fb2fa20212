/** Commands of TeX that have a character. Accents are combining marks, which come after their letter. */
export const symbols: Record<string, string> = {
  ...pairs(
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω",
  ),
  ...pairs("Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ nabla ∇ partial ∂"),
  ...pairs(
    "le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ lesssim ≲ gtrsim ≳",
  ),
  ...pairs("in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ varnothing ∅"),
  ...pairs("times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ vee ∨ neg ¬"),
  ...pairs(
    "to → rightarrow → leftarrow ← mapsto ↦ Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ iff ⇔ implies ⇒ uparrow ↑",
  ),
  ...pairs("sum ∑ prod ∏ int ∫ infty ∞ forall ∀ exists ∃ angle ∠ perp ⊥ bot ⊥ top ⊤ parallel ∥ mid | vert | Vert ‖"),
  ...pairs(
    "lvert | rvert | lVert ‖ rVert ‖ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ prime ′ dagger † colon :",
  ),
  ...pairs("dots … ldots … cdots … vdots ⋮ ddots ⋱ lbrace { rbrace } backslash \\ S § Re ℜ Im ℑ aleph ℵ"),
};

export const accents: Record<string, string> = pairs(
  "hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 overline \u0304 vec \u20D7 dot \u0307 ddot \u0308",
);

export const doubleStruck: Record<string, string> = pairs("C ℂ E 𝔼 F 𝔽 N ℕ P ℙ Q ℚ R ℝ V 𝕍 Z ℤ 1 𝟙");

export const raised: Record<string, string> = {
  ...spread("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"),
  ...spread("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"),
  ...spread("T⊤′*∗†", "ᵀᵀ′**†"),
};

export const lowered: Record<string, string> = {
  ...spread("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
  ...spread("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"),
  ...spread("βγρφχ", "ᵦᵧᵨᵩᵪ"),
};

function pairs(words: string): Record<string, string> {
  const list = words.split(" ");
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1] ?? ""]] : [])));
}

function spread(from: string, to: string): Record<string, string> {
  const signs = [...to];
  return Object.fromEntries([...from].map((character, index) => [character, signs[index] ?? character]));
}
