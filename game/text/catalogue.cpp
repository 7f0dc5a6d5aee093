#include "text/catalogue.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

#include "text/flat_json.hpp"

namespace kenes::text {
namespace {

namespace fs = std::filesystem;
constexpr std::array<Plural, 4> kPlurals{Plural::one, Plural::few, Plural::many, Plural::other};

std::optional<Plural> plural_named(std::string_view name) {
  for (const Plural form : kPlurals) {
    if (name == name_of(form)) return form;
  }
  return std::nullopt;
}

Result<Forms, std::string> forms_of(Language language, const detail::FlatText& text) {
  Forms forms;
  forms.counts = !text.forms.empty();
  if (!forms.counts) forms.by_plural.fill(text.text);
  for (const auto& [name, sentence] : text.forms) {
    const auto form = plural_named(name);
    if (!form || !uses(language, *form))
      return Unexpected{"\"" + text.key + "\" has no use for \"" + name + "\""};
    forms.by_plural[static_cast<std::size_t>(*form)] = sentence;
  }
  for (const Plural form : kPlurals) {
    if (uses(language, form) && forms.by_plural[static_cast<std::size_t>(form)].empty()) {
      return Unexpected{"\"" + text.key + "\" lacks a text for \"" + std::string(name_of(form)) + "\""};
    }
  }
  return forms;
}

/// The files of one language in the order of their names, so that a fault is always the same one.
std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;  // A folder that cannot be read has no files, and that is the fault.
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::optional<std::string> bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

}  // namespace

Result<Catalogue, CatalogueFault> Catalogue::load(const fs::path& folder) {
  Catalogue catalogue;
  for (const Language language : kLanguages) {
    const fs::path own = folder / std::string(code_of(language));
    const std::vector<fs::path> files = files_in(own);
    if (files.empty()) return Unexpected{CatalogueFault{own.string(), "no texts here"}};
    for (const fs::path& file : files) {
      const auto fault = [&](std::string reason) {
        return Unexpected{CatalogueFault{file.string(), std::move(reason)}};
      };
      const auto bytes = bytes_of(file);
      if (!bytes) return fault("cannot be read");
      const auto texts = detail::read_flat(*bytes);
      if (!texts) return fault(texts.error());
      for (const detail::FlatText& text : *texts) {
        auto forms = forms_of(language, text);
        if (!forms) return fault(forms.error());
        if (catalogue.has(language, text.key))
          return fault("\"" + text.key + "\" stands in another file too");
        catalogue.set(language, text.key, *forms);
      }
    }
  }
  return catalogue;
}

std::string Catalogue::say(Language language, std::string_view key, const Args& args) const {
  const auto& texts = texts_[static_cast<std::size_t>(language)];
  const auto at = texts.find(key);
  if (at == texts.end()) return missing_mark(key);
  const std::int64_t n = number_named(args, "n").value_or(0);
  return filled(language, at->second.by_plural[static_cast<std::size_t>(plural_form(language, n))], args);
}

bool Catalogue::has(Language language, std::string_view key) const {
  return texts_[static_cast<std::size_t>(language)].contains(key);
}

std::string Catalogue::raw(Language language, std::string_view key) const {
  const auto& texts = texts_[static_cast<std::size_t>(language)];
  const auto at = texts.find(key);
  if (at == texts.end()) return {};
  return at->second.by_plural[static_cast<std::size_t>(plural_form(language, 5))];
}

std::vector<std::string> Catalogue::keys(Language language) const {
  std::vector<std::string> keys;
  for (const auto& [key, forms] : texts_[static_cast<std::size_t>(language)]) keys.push_back(key);
  return keys;
}

void Catalogue::set(Language language, std::string key, Forms forms) {
  texts_[static_cast<std::size_t>(language)].insert_or_assign(std::move(key), std::move(forms));
}

std::string missing_mark(std::string_view key) { return "⟦" + std::string(key) + "⟧"; }

}  // namespace kenes::text
