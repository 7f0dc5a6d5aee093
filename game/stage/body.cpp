#include "stage/body.hpp"

namespace kenes::stage {

void trunk(const Body& b, Colour colour) {
  const float floor = 1.02F + b.s.below;
  const Outline outline = b.shape({{{-0.085F, 0.705F}, 0.3F},
                                   {{-0.17F, 0.765F}},
                                   {{-0.30F, 0.815F}},
                                   {{-0.385F, 0.91F}},
                                   {{-0.415F, 1.02F}, 0.2F},
                                   {{-0.42F, floor}, 0},
                                   {{0.42F, floor}, 0},
                                   {{0.415F, 1.02F}, 0.2F},
                                   {{0.385F, 0.91F}},
                                   {{0.30F, 0.815F}},
                                   {{0.17F, 0.765F}},
                                   {{0.085F, 0.705F}, 0.3F}});
  b.s.canvas.fill(outline, colour);
  b.blob({{{0.12F, 0.735F}, 0.2F},
          {{0.17F, 0.765F}},
          {{0.30F, 0.815F}},
          {{0.385F, 0.91F}},
          {{0.415F, 1.02F}, 0.2F},
          {{0.42F, floor}, 0},
          {{0.235F, floor}, 0},
          {{0.24F, 0.94F}}},
         shade_of(colour, 0.20F));
}

void neck(const Body& b) {
  const Sitter& s = b.s;
  const Colour shade = skin_shade(s.who);
  const Outline outline = b.shape({{{-0.068F, 0.52F}, 0.2F},
                                   {{-0.066F, 0.66F}},
                                   {{-0.105F, 0.735F}, 0.5F},
                                   {{0, 0.80F}},
                                   {{0.105F, 0.735F}, 0.5F},
                                   {{0.066F, 0.66F}},
                                   {{0.068F, 0.52F}, 0.2F}});
  s.canvas.fill(outline, s.who.skin);
  // The chin throws its shade upon it.
  s.canvas.fill(b.shape({{{-0.068F, 0.52F}, 0.2F},
                         {{-0.066F, 0.665F}, 0.4F},
                         {{-0.01F, 0.712F}},
                         {{0.045F, 0.752F}},
                         {{0.095F, 0.728F}, 0.3F},
                         {{0.066F, 0.66F}, 0.4F},
                         {{0.068F, 0.52F}, 0.2F}}),
                shade);
}

void collar(const Body& b, Colour colour) {
  b.both({{{-0.098F, 0.700F}, 0.2F},
          {{-0.120F, 0.752F}, 0.2F},
          {{-0.062F, 0.832F}, 0.1F},
          {{-0.004F, 0.778F}, 0.1F},
          {{-0.070F, 0.735F}, 0.4F}},
         colour, 0.10F);
}

void shirt_front(const Body& b, Colour colour, float depth) {
  b.blob({{{-0.10F, 0.715F}, 0},
          {{0, 0.80F}, 0},
          {{0.10F, 0.715F}, 0},
          {{0.112F, 0.76F}, 0},
          {{0.0F, depth}, 0},
          {{-0.112F, 0.76F}, 0}},
         colour);
  b.blob({{{0, 0.80F}, 0}, {{0.10F, 0.715F}, 0}, {{0.112F, 0.76F}, 0}, {{0.0F, depth}, 0}},
         shade_of(colour, 0.07F));
}

void lapels(const Body& b, Colour colour, float meet) {
  const Colour edge = light_of(colour, 0.11F);
  b.both({{{-0.096F, 0.702F}, 0.2F},
          {{-0.150F, 0.748F}, 0.2F},
          {{-0.188F, 0.835F}, 0},
          {{-0.138F, 0.850F}, 0},
          {{-0.162F, 0.878F}, 0},
          {{-0.010F, meet + 0.06F}, 0.2F},
          {{-0.006F, meet}, 0.1F},
          {{-0.082F, 0.80F}, 0.6F}},
         edge, 0.20F);
  b.line({{{-0.150F, 0.748F}},
          {{-0.188F, 0.835F}, 0},
          {{-0.138F, 0.850F}, 0},
          {{-0.162F, 0.878F}, 0},
          {{-0.010F, meet + 0.06F}}},
         0.006F, shade_of(colour, 0.35F));
  b.line({{{0.150F, 0.748F}},
          {{0.188F, 0.835F}, 0},
          {{0.138F, 0.850F}, 0},
          {{0.162F, 0.878F}, 0},
          {{0.010F, meet + 0.06F}}},
         0.006F, shade_of(colour, 0.45F));
}

void tie(const Body& b, Colour colour) {
  const float floor = 1.04F + b.s.below;
  b.blob({{{-0.028F, 0.782F}, 0.1F},
          {{0.028F, 0.782F}, 0.1F},
          {{0.020F, 0.828F}, 0.1F},
          {{-0.020F, 0.828F}, 0.1F}},
         light_of(colour, 0.12F));
  b.blob({{{-0.019F, 0.828F}, 0}, {{0.019F, 0.828F}, 0}, {{0.046F, floor}, 0}, {{-0.046F, floor}, 0}},
         colour);
  b.blob({{{0.004F, 0.828F}, 0}, {{0.019F, 0.828F}, 0}, {{0.046F, floor}, 0}, {{0.012F, floor}, 0}},
         shade_of(colour, 0.20F));
}

}  // namespace kenes::stage
