### Signs that cannot be kept.

characters-replaced = আপনার বার্তার কিছু চিহ্ন রাখা যায় না। সেগুলোর জায়গায় একটি দাগ আছে।
