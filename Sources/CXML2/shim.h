// libxml2 for the C target CXML, which alone includes its headers: beside Foundation they do not compile in Swift, since
// Debian builds libxml2 with ICU. This target only tells where the headers lie and what to link.
